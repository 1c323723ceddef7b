/** What a file in `copy/` says of one type of source, sink, store or format settings. */
import type { JsonObject } from "#model/json.ts";
import type { Field, SettingsFamily } from "./definition.ts";

export interface SettingsDefinition {
  readonly family: SettingsFamily;
  readonly type: string;
  readonly label: string;
  /** Their paths begin at the object. */
  readonly fields: readonly Field[];
  /** Where it belongs: types of datasets, of their linked services, of their locations. */
  readonly datasets?: readonly string[];
  readonly linkedServices?: readonly string[];
  readonly locations?: readonly string[];
  /** Of each of these, at most one may be filled. */
  readonly atMostOneOf?: readonly (readonly string[])[];
  /** What a new one holds beside its type. */
  readonly fresh?: JsonObject;
}

/** Marks a file's definition; an identity that gives the file its type. */
export function settings(definition: SettingsDefinition): SettingsDefinition {
  return definition;
}
