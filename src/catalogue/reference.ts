/** References to other resources, as the JSON has them: `{referenceName, type}`. */
import { isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";
import type { ReferenceTarget } from "./definition.ts";

const types = {
  pipeline: "PipelineReference",
  dataset: "DatasetReference",
  dataflow: "DataFlowReference",
  linkedService: "LinkedServiceReference",
  credential: "CredentialReference",
  integrationRuntime: "IntegrationRuntimeReference",
  trigger: "TriggerReference",
  variable: undefined,
  notebook: "NotebookReference",
  sparkJobDefinition: "SparkJobDefinitionReference",
  bigDataPool: "BigDataPoolReference",
  sparkConfiguration: "SparkConfigurationReference",
  sqlPool: "SqlPoolReference",
} satisfies Record<ReferenceTarget, string | undefined>;

/** The JSON that refers to a thing by its name; a variable is referred to by its bare name. */
export function referenceTo(target: ReferenceTarget, name: string): JsonValue {
  const type = types[target];
  return type === undefined ? name : { referenceName: name, type };
}

/** Points a reference at another name and keeps everything else in it, the values of parameters included. */
export function retarget(target: ReferenceTarget, old: JsonValue | undefined, name: string): JsonValue {
  const fresh = referenceTo(target, name);
  if (!isObject(old) || !isObject(fresh)) return fresh;
  const key = nameKey(old);
  if (key === undefined) return { ...fresh, ...old };
  return Object.fromEntries(Object.entries(old).map(([k, v]) => [k, k === key ? name : v]));
}

/** The name that a reference holds, or undefined where it is none or empty. */
export function referredName(value: JsonValue | undefined): string | undefined {
  const name = isObject(value) ? own(value, nameKey(value) ?? "") : value;
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** Documents write `referenceName` in more than one letter case. */
function nameKey(reference: JsonObject): string | undefined {
  return Object.keys(reference).find((key) => key.toLowerCase() === "referencename");
}
