/** Tells what kind of resource a document is: by its `type`, by its shape, by the folder it lies in. */
import { isArray, isObject, type JsonObject, own } from "#model/json.ts";
import type { ResourceKind } from "#model/workspace.ts";

const kindBySegment: ReadonlyMap<string, ResourceKind> = new Map([
  ["pipelines", "pipeline"],
  ["datasets", "dataset"],
  ["dataflows", "dataflow"],
  ["linkedservices", "linkedService"],
  ["triggers", "trigger"],
  ["integrationruntimes", "integrationRuntime"],
  ["credentials", "credential"],
  ["factories", "factory"],
]);

/** Folders of Git layouts that hold resources we keep as they are (`facts/formats.md` section 3.2). */
const otherFolders: ReadonlySet<string> = new Set([
  "managedvirtualnetwork",
  "managedprivateendpoint",
  "notebook",
  "sqlscript",
  "kqlscript",
  "sparkjobdefinition",
  "bigdatapool",
  "adfcdc",
  "globalparameters",
]);

const providers = /^microsoft\.(datafactory\/factories|synapse\/workspaces)(?:\/(.+))?$/;

/**
 * The kind that a provider type names, letter case aside: `Microsoft.DataFactory/factories/pipelines` → pipeline.
 * Fabric's templates write plain `pipelines`. Undefined for what belongs to no factory.
 */
export function kindOfType(type: string): ResourceKind | undefined {
  const lower = type.toLowerCase();
  if (lower === "pipelines") return "pipeline";
  const match = providers.exec(lower);
  if (match === null) return undefined;
  const inside = match[2];
  if (inside === undefined) return match[1] === "datafactory/factories" ? "factory" : undefined;
  return kindBySegment.get(inside) ?? "other";
}

/** The kind of a document, or undefined where it is no resource of a factory. */
export function kindOf(json: JsonObject, path: string): ResourceKind | undefined {
  const type = own(json, "type");
  const typed = typeof type === "string" ? kindOfType(type) : undefined;
  if (typed !== undefined && typed !== "other") return typed;
  const properties = own(json, "properties");
  if (Object.hasOwn(isObject(properties) ? properties : {}, "activities")) return "pipeline";
  if (isFabricPipeline(path)) return "pipeline";
  return kindOfFolder(path) ?? (isObject(properties) ? kindOfShape(properties) : undefined) ?? typed;
}

function isFabricPipeline(path: string): boolean {
  return /\.DataPipeline[\\/]pipeline-content\.json$/i.test(path);
}

function kindOfFolder(path: string): ResourceKind | undefined {
  const folders = path.toLowerCase().split(/[\\/]/).slice(0, -1);
  const last = folders.at(-1) ?? "";
  if (last === "factory") return "factory";
  const known = kindBySegment.get(last) ?? kindBySegment.get(`${last}s`);
  if (known !== undefined) return known;
  return folders.some((folder) => otherFolders.has(folder)) ? "other" : undefined;
}

function kindOfShape(properties: JsonObject): ResourceKind {
  const type = own(properties, "type");
  const named = typeof type === "string" ? type : "";
  if (named.endsWith("Trigger")) return "trigger";
  if (named === "Managed" || named === "SelfHosted") return "integrationRuntime";
  if (named === "MappingDataFlow" || named === "WranglingDataFlow" || named === "Flowlet") return "dataflow";
  if (named === "ManagedIdentity" || named === "ServicePrincipal") return "credential";
  if (Object.hasOwn(properties, "linkedServiceName")) return "dataset";
  if (isObject(own(properties, "globalParameters")) || isObject(own(properties, "globalConfigurations")))
    return "factory";
  if (named !== "" && isObject(own(properties, "typeProperties"))) return "linkedService";
  return "other";
}

/**
 * Whether this is a pipeline of Data Factory V1, which ran on time slices: `start`, `end`, `isPaused`, and activities
 * with a `scheduler` or with inputs that are names, not references (`facts/formats.md` section 2).
 */
export function isVersionOne(json: JsonObject): boolean {
  const properties = own(json, "properties");
  if (!isObject(properties)) return false;
  if (["start", "end", "isPaused", "pipelineMode", "hubName"].some((key) => Object.hasOwn(properties, key)))
    return true;
  const activities = own(properties, "activities");
  return (
    isArray(activities) &&
    activities.some((item) => Object.hasOwn(isObject(item) ? item : {}, "scheduler") || namesInputs(item))
  );
}

function namesInputs(activity: JsonObject[string]): boolean {
  const inputs = own(activity, "inputs");
  const first = isArray(inputs) ? inputs[0] : undefined;
  return isObject(first) && Object.hasOwn(first, "name") && !Object.hasOwn(first, "referenceName");
}
