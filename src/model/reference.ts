/** References between resources: `{ "referenceName": "X", "type": "PipelineReference" }`, at any depth of a document. */
import { isArray, isObject, type JsonPath, type JsonValue, own } from "./json.ts";
import type { ResourceKind } from "./workspace.ts";

const kindByType = new Map<string, ResourceKind>([
  ["pipelinereference", "pipeline"],
  ["datasetreference", "dataset"],
  ["dataflowreference", "dataflow"],
  ["linkedservicereference", "linkedService"],
  ["triggerreference", "trigger"],
  ["integrationruntimereference", "integrationRuntime"],
  ["credentialreference", "credential"],
]);

export interface Reference {
  readonly kind: ResourceKind;
  readonly name: string;
  /** Path of the reference object in the document. */
  readonly path: JsonPath;
}

/** The kind that a type such as `PipelineReference` refers to, letter case aside; undefined for types we do not edit. */
export function referredKind(type: string): ResourceKind | undefined {
  return kindByType.get(type.toLowerCase());
}

/** The reference that an object is, or undefined; the type is compared without letter case. */
export function readReference(value: JsonValue | undefined, path: JsonPath = []): Reference | undefined {
  const name = own(value, "referenceName");
  const type = own(value, "type");
  const kind = typeof type === "string" ? referredKind(type) : undefined;
  return typeof name === "string" && kind !== undefined ? { kind, name, path } : undefined;
}

/** Every reference of a document, in its order. */
export function* referencesIn(value: JsonValue, path: JsonPath = []): Generator<Reference> {
  if (isArray(value)) {
    for (const [at, item] of value.entries()) yield* referencesIn(item, [...path, at]);
  } else if (isObject(value)) {
    const reference = readReference(value, path);
    if (reference !== undefined) yield reference;
    for (const [key, item] of Object.entries(value)) yield* referencesIn(item, [...path, key]);
  }
}
