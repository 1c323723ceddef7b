import type { Address } from "#model/address.ts";
import { isObject } from "#model/json.ts";
import { propertiesOf } from "#model/workspace.ts";
import { useAction, useResource, useSession } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { ActionButton } from "./ActionButton.tsx";

/** What concerns this pipeline alone: where it stands, its checks, its code. */
export function PipelineToolbar({ address }: { readonly address: Address }) {
  const resource = useResource(address);
  const code = useAction("view.code");
  const isCode = useSession((session) => session.codeView);
  if (resource === undefined) return undefined;
  const folder = propertiesOf(resource)["folder"];
  const path = isObject(folder) && typeof folder["name"] === "string" ? folder["name"].split("/") : [];
  return (
    <div className="pipeline-toolbar" role="toolbar" aria-label="Pipeline">
      <span className="breadcrumb ellipsis">
        {path.map((step, at) => (
          <span key={`${at} ${step}`} className="breadcrumb-step">
            {step}
            <Icon name="chevron-right" size={12} />
          </span>
        ))}
        <b className="ellipsis">{resource.name}</b>
      </span>
      <span className="rule" />
      <ActionButton id="pipeline.validate" look="subtle" />
      <span className="grow" />
      <IconButton name="Code" icon="braces" size={20} aria-pressed={isCode} onClick={code.run} />
    </div>
  );
}
