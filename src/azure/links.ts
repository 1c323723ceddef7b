/** Ways out of the app: to Data Factory Studio, to the portal, and lines for the Azure CLI. */
import { azCommand } from "./az-command.ts";
import type { Cloud } from "./clouds.ts";

/** A factory in Data Factory Studio. */
export function studioFactoryUrl(cloud: Cloud, factoryId: string): string {
  return `${cloud.studio}/home?factory=${encodeURIComponent(factoryId)}`;
}

/** A pipeline in Data Factory Studio. */
export function studioPipelineUrl(cloud: Cloud, factoryId: string, pipeline: string): string {
  return `${cloud.studio}/authoring/pipeline/${encodeURIComponent(pipeline)}?factory=${encodeURIComponent(factoryId)}`;
}

/** The portal's form for a new data factory. */
export function portalCreateFactoryUrl(cloud: Cloud): string {
  return `${cloud.portal}/#create/Microsoft.DataFactory`;
}

/**
 * Lines for the Azure CLI that make a factory, with a managed identity. The name is the user's to choose: it must be free in
 * all of Azure.
 */
export function createFactoryCommand(where: {
  readonly cloud: Cloud;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
}): string {
  const { cloud, subscriptionId, resourceGroup } = where;
  const create = azCommand("datafactory create", {
    subscription: subscriptionId,
    "resource-group": resourceGroup,
    name: "YOUR-FACTORY-NAME",
  });
  // The CLI talks to the public cloud unless told otherwise.
  if (cloud.cli === "AzureCloud") return create;
  return `${azCommand("cloud set", { name: cloud.cli })}\n${create}`;
}
