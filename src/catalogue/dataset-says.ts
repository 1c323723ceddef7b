/** What a dataset that is referred to says of itself: what it is, where it lies. */
import { isArray, type JsonValue, own } from "#model/json.ts";
import { findResource, propertiesOf, type Workspace } from "#model/workspace.ts";
import { referredName } from "./reference.ts";
import type { DatasetSays } from "./settings.ts";

/** Undefined where the reference names nothing that the workspace holds. A list of references counts by its first. */
export function datasetSays(workspace: Workspace, reference: JsonValue | undefined): DatasetSays | undefined {
  const name = referredName(isArray(reference) ? reference[0] : reference);
  const dataset = name === undefined ? undefined : findResource(workspace, "dataset", name);
  const type = dataset && own(propertiesOf(dataset), "type");
  if (dataset === undefined || typeof type !== "string") return undefined;
  const properties = propertiesOf(dataset);
  const location = own(own(own(properties, "typeProperties"), "location"), "type");
  const service = referredName(own(properties, "linkedServiceName"));
  const linkedService = service === undefined ? undefined : findResource(workspace, "linkedService", service);
  const serviceType = linkedService && own(propertiesOf(linkedService), "type");
  return {
    dataset: type,
    ...(typeof location === "string" ? { location } : {}),
    ...(typeof serviceType === "string" ? { linkedService: serviceType } : {}),
  };
}
