/** What a catalogue file says of a type of resource that has a form: data and pure functions, no JSX. */
import type { JsonObject } from "#model/json.ts";
import type { Field, IconName } from "./definition.ts";

/** The kinds of resources that have types of their own, each with a folder of files. */
export type TypedKind = "linkedService" | "dataset" | "trigger" | "dataflow" | "factory";

/** The headings of the dialogs that offer the types, in their order. */
export const resourceGroups = [
  { id: "machine-learning", label: "Machine learning" },
  { id: "storage", label: "Storage" },
  { id: "database", label: "Databases" },
  { id: "compute", label: "Compute" },
  { id: "secrets", label: "Secrets" },
  { id: "generic", label: "Web services" },
  { id: "file", label: "Files" },
  { id: "time", label: "By the clock" },
  { id: "event", label: "By an event" },
  { id: "flow", label: "Data flows" },
] as const;
export type ResourceGroupId = (typeof resourceGroups)[number]["id"];

/**
 * What a form shows beside plain fields: one part is one file in `ui/inspector/resource/parts/`. It covers everything
 * below its paths; a part without paths only reads.
 */
export interface Part {
  readonly part: PartName;
  readonly paths: readonly string[];
  readonly section: string;
}
export type PartName = "parameters" | "next-runs" | "location-hint" | "script" | "global-parameters";

/** One place where a dataset of a type may lie, as the dialog offers it. */
export interface Store {
  /** The type of the location, e.g. `AzureBlobFSLocation`. */
  readonly id: string;
  readonly label: string;
  /** The linked services that lead there. */
  readonly types: readonly string[];
}

export interface ResourceDefinition {
  readonly kind: TypedKind;
  readonly type: string;
  /** As Data Factory Studio names it. */
  readonly label: string;
  readonly group: ResourceGroupId;
  readonly icon: IconName;
  /** Page of Microsoft's Data Factory documentation: the last part of its address. */
  readonly docs: string;
  /** A section of `docs/patterns.md` that helps to decide. */
  readonly notes?: string;
  /** One sentence for the dialog, in our own words. */
  readonly summary: string;
  readonly keywords?: readonly string[];
  /** The first name it gets. Names of linked services and datasets have no dash. */
  readonly defaultName: string;
  /** Retired, or on its way out: said on the form and in the dialog. */
  readonly retired?: string;
  /** Paths begin at the resource's root: `properties.typeProperties.url`. */
  readonly fields: readonly Field[];
  /** Pairs of which exactly one must be filled. */
  readonly exactlyOneOf?: readonly (readonly string[])[];
  /** Groups of which at least one must be filled. */
  readonly atLeastOneOf?: readonly (readonly string[])[];
  readonly parts?: readonly Part[];
  /** Where a dataset of files may lie; its first is taken where none is chosen. */
  readonly stores?: readonly Store[];
  /** `properties` of a new one, in the order in which Data Factory Studio writes them. */
  readonly create: (store?: Store) => JsonObject;
}

/** Gives a catalogue file of a linked service its type; description, parameters and the like are added to its fields. */
export function linkedService(definition: Omit<ResourceDefinition, "kind">): ResourceDefinition {
  return { kind: "linkedService", ...definition };
}

/** Gives a catalogue file of a dataset its type. */
export function dataset(definition: Omit<ResourceDefinition, "kind">): ResourceDefinition {
  return { kind: "dataset", ...definition };
}

/** Gives a catalogue file of a trigger its type. */
export function trigger(definition: Omit<ResourceDefinition, "kind">): ResourceDefinition {
  return { kind: "trigger", ...definition };
}

/** Gives a catalogue file of a data flow its type. */
export function dataFlow(definition: Omit<ResourceDefinition, "kind">): ResourceDefinition {
  return { kind: "dataflow", ...definition };
}

/** The path of a property of the type. */
export function at(name: string): string {
  return `properties.typeProperties.${name}`;
}
