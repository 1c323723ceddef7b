/** Finds what a document refers to by name: `{ "referenceName": "X", "type": "DatasetReference" }`, at any depth. */
import { isArray, isObject, type JsonValue, own } from "#model/json.ts";
import { referredKind } from "#model/reference.ts";
import type { ResourceKind } from "#model/workspace.ts";

export interface Reference {
  /** `other` for what Sluice keeps but does not edit: notebooks, Spark pools. */
  readonly kind: ResourceKind;
  /** As the document writes it: `PipelineReference`. */
  readonly type: string;
  readonly name: string;
  /** The type of the object that holds the reference: an activity's, a dataset's; undefined where it has none. */
  readonly heldBy: string | undefined;
}

/** The references of a document in its order; a name that is an expression is not one. */
export function* referencesIn(value: JsonValue, heldBy?: string): Generator<Reference> {
  if (isArray(value)) for (const item of value) yield* referencesIn(item, heldBy);
  if (!isObject(value)) return;
  const type = own(value, "type");
  const name = own(value, "referenceName");
  const isReference = typeof type === "string" && /Reference$/i.test(type);
  if (isReference && typeof name === "string") yield { kind: referredKind(type) ?? "other", type, name, heldBy };
  const holder = typeof type === "string" && !isReference ? type : heldBy;
  for (const item of Object.values(value)) yield* referencesIn(item, holder);
}
