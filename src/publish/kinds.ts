/** The kinds of resources as publishing sees them: their order, their words, and why some are not published from here. */
import { kindInWords, type ResourceKind } from "#model/workspace.ts";

/** The order of publishing (`facts/arm-api.md` section 6); references inside and across kinds come before it. */
const order = [
  "credential",
  "integrationRuntime",
  "linkedService",
  "dataset",
  "dataflow",
  "pipeline",
  "trigger",
  "factory",
  "other",
] as const satisfies readonly ResourceKind[];

/** The place of a kind in the order of publishing, from 0. */
export function rankOf(kind: ResourceKind): number {
  return order.indexOf(kind);
}

export type PublishedKind = Exclude<ResourceKind, keyof typeof reasons>;

const reasons = {
  integrationRuntime:
    "Integration runtimes are not created from here, for each needs machines or a network behind it. Those that the " +
    "factory has can be referred to.",
  factory:
    "Global parameters and settings of the factory itself are not published from here. Set them in Data Factory Studio.",
  other: "This is no resource that a factory publishes. It stays in its file as it is.",
};

/** Whether a kind is written to the factory from here. */
export function isPublished(kind: ResourceKind): kind is PublishedKind {
  return !Object.hasOwn(reasons, kind);
}

/** Why a kind is not written to the factory from here. */
export function whyNotPublished(kind: Exclude<ResourceKind, PublishedKind>): string {
  return reasons[kind];
}

/** A resource in a sentence: `linked service "Warehouse"`. */
export function inWords({ kind, name }: { readonly kind: ResourceKind; readonly name: string }): string {
  return `${kindInWords[kind]} "${name}"`;
}
