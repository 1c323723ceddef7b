import type { Address } from "#model/address.ts";
import { useResource } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { resourceIcons, resourceWords } from "#ui/primitives/resource-words.ts";
import { JsonRoom } from "./rooms.ts";

/** A resource that has no form yet: its name, its kind and its JSON. */
export function ResourceView({ address }: { readonly address: Address }) {
  const resource = useResource(address);
  if (resource === undefined) return undefined;
  return (
    <div className="resource-view">
      <div className="pipeline-toolbar">
        <Icon name={resourceIcons[resource.kind]} />
        <b className="ellipsis">{resource.name}</b>
        <span className="resource-kind">{resourceWords[resource.kind].one}</span>
      </div>
      <JsonRoom address={address} follow="nothing" />
    </div>
  );
}
