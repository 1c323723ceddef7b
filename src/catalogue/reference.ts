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

/** What a reference points to, as sentences name it. */
export const targetInWords = {
  pipeline: "pipeline",
  dataset: "dataset",
  dataflow: "data flow",
  linkedService: "linked service",
  credential: "credential",
  integrationRuntime: "integration runtime",
  trigger: "trigger",
  variable: "variable",
  notebook: "notebook",
  sparkJobDefinition: "Spark job definition",
  bigDataPool: "Spark pool",
  sparkConfiguration: "Spark configuration",
  sqlPool: "SQL pool",
} satisfies Record<ReferenceTarget, string>;

const outside: ReadonlySet<ReferenceTarget> = new Set([
  "notebook",
  "sparkJobDefinition",
  "bigDataPool",
  "sparkConfiguration",
  "sqlPool",
] as const);

/** Whether it lives in a Synapse workspace: its name can be dynamic content, and no file here says whether it exists. */
export function livesOutside(target: ReferenceTarget): boolean {
  return outside.has(target);
}

/** The JSON that refers to a thing by its name; a variable is referred to by its bare name. */
export function referenceTo(target: ReferenceTarget, name: string): JsonValue {
  const type = types[target];
  return type === undefined ? name : { referenceName: name, type };
}

/** Points a reference at another name and keeps everything else in it, the values of parameters included. */
export function retarget(target: ReferenceTarget, old: JsonValue | undefined, name: JsonValue): JsonValue {
  const type = types[target];
  const fresh = type === undefined ? name : { referenceName: name, type };
  if (!isObject(old) || !isObject(fresh)) return fresh;
  const key = nameKey(old);
  if (key === undefined) return { ...fresh, ...old };
  return Object.fromEntries(Object.entries(old).map(([k, v]) => [k, k === key ? name : v]));
}

/** What stands where a reference has its name: text, or dynamic content. */
export function nameIn(reference: JsonValue | undefined): JsonValue | undefined {
  return isObject(reference) ? own(reference, nameKey(reference) ?? "") : reference;
}

/** The name that a reference holds, or undefined where it is none or empty. */
export function referredName(value: JsonValue | undefined): string | undefined {
  const name = nameIn(value);
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** Documents write `referenceName` in more than one letter case. */
function nameKey(reference: JsonObject): string | undefined {
  return Object.keys(reference).find((key) => key.toLowerCase() === "referencename");
}
