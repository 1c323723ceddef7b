import { Button } from "@fluentui/react-components";
import { studioFactoryUrl } from "#azure/links.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { OutLink } from "../OutLink.tsx";
import type { Target } from "../place.ts";
import { connection, publishSession } from "../room.ts";
import { useDirectoryName } from "../useDirectoryName.ts";
import { useStored } from "../useStored.ts";
import { FactoryWarnings } from "./FactoryWarnings.tsx";

/** Where publishing goes: directory, subscription, resource group and factory. */
export function TargetPath({ target }: { readonly target: Target }) {
  const { session } = useEditor();
  const isPublishing = useStored(publishSession).at === "publishing";
  const { place, subscription, factory } = target;
  const directory = useDirectoryName(place.where === "azure" ? place.tenantId : subscription.tenantId);
  const crumbs = [
    { icon: "tenant", label: "Directory", value: directory },
    { icon: "key", label: "Subscription", value: subscription.name },
    { icon: "folder", label: "Resource group", value: factory.resourceGroup },
    { icon: "pipeline", label: "Factory", value: factory.name },
  ];
  return (
    <>
      <div className="publish-path">
        <ol aria-label="Target" className="publish-crumbs">
          {crumbs.map(({ icon, label, value }) => (
            <li key={label} className="publish-crumb">
              <Icon name={icon} size={20} />
              <span className="publish-crumb-text">
                <span className="publish-crumb-label">{label}</span>{" "}
                <span className="publish-crumb-value">{value}</span>
              </span>
              {label === "Factory" ? undefined : <Icon name="chevron-right" className="publish-crumb-next" />}
            </li>
          ))}
        </ol>
        <Button size="small" onClick={() => connection.changeTarget(session)} disabled={isPublishing}>
          Change target
        </Button>
        {place.where === "azure" ? (
          <OutLink href={studioFactoryUrl(place.azure.cloud, factory.id)}>Open in Data Factory Studio</OutLink>
        ) : undefined}
        {isPublishing ? (
          <span className="publish-quiet">It stays while resources are being published.</span>
        ) : undefined}
      </div>
      <FactoryWarnings factory={factory} />
    </>
  );
}
