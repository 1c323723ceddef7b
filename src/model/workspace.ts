/** The workspace *is* the ADF JSON: a list of resources as they stand in their files, and a sidecar of card positions. */
import { isObject, type JsonObject } from "./json.ts";

export const resourceKinds = [
  "pipeline",
  "dataset",
  "dataflow",
  "linkedService",
  "trigger",
  "integrationRuntime",
  "credential",
  "factory",
  "other",
] as const;
/** `factory` is the file that holds the global parameters; `other` is kept as it is and shown as JSON. */
export type ResourceKind = (typeof resourceKinds)[number];

/** The kinds as sentences name them. */
export const kindInWords: Readonly<Record<ResourceKind, string>> = {
  pipeline: "pipeline",
  dataset: "dataset",
  dataflow: "data flow",
  linkedService: "linked service",
  trigger: "trigger",
  integrationRuntime: "integration runtime",
  credential: "credential",
  factory: "factory",
  other: "resource",
};

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le";

/** Where a resource came from. Saving is a minimal edit of `text`, so what nobody touched keeps every character. */
export interface Origin {
  /** The path or file name it was opened from; undefined for what was made here. */
  readonly path?: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly lineEnd: "\n" | "\r\n";
  readonly indent: string;
}

export interface Resource {
  readonly kind: ResourceKind;
  /** The name in the workspace, well-formed: the document's own `name`, or its file's where it has none (Fabric). */
  readonly name: string;
  readonly json: JsonObject;
  readonly origin: Origin;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Card positions by activity address, relative to the lane that holds the card; a sidecar, never in the pipeline's JSON. */
export type Layout = Readonly<Record<string, Position>>;

export interface Workspace {
  readonly name: string;
  readonly resources: readonly Resource[];
  readonly layout: Layout;
}

export const emptyWorkspace: Workspace = { name: "Untitled factory", resources: [], layout: {} };

/** Data Factory compares the names of resources without letter case (`facts/arm-api.md` section 6). */
export function sameName(left: string, right: string): boolean {
  return left === right || left.toLowerCase() === right.toLowerCase();
}

/** The resources of one kind, in the order in which they were opened. */
export function resourcesOf(workspace: Workspace, kind: ResourceKind): readonly Resource[] {
  return workspace.resources.filter((resource) => resource.kind === kind);
}

/** A resource by kind and name (letter case aside), or undefined. */
export function findResource(workspace: Workspace, kind: ResourceKind, name: string): Resource | undefined {
  const sameKind = workspace.resources.filter((resource) => resource.kind === kind);
  return (
    sameKind.find((resource) => resource.name === name) ?? sameKind.find((resource) => sameName(resource.name, name))
  );
}

/** Replaces one resource by another (undefined removes it), keeping its place in the list. */
export function replaceResource(workspace: Workspace, old: Resource, next: Resource | undefined): Workspace {
  if (old === next) return workspace;
  const resources = workspace.resources.flatMap((resource) => {
    if (resource !== old) return [resource];
    return next === undefined ? [] : [next];
  });
  return { ...workspace, resources };
}

/** The `properties` object of a resource; an empty one where the document has none. */
export function propertiesOf(resource: Resource): JsonObject {
  const properties = resource.json["properties"];
  return isObject(properties) ? properties : {};
}

/** An origin for what is made here: a tab, `\n`, UTF-8, as Data Factory Studio writes (`facts/formats.md` section 3.2). */
export function newOrigin(json: JsonObject): Origin {
  return { text: JSON.stringify(json, null, "\t"), encoding: "utf-8", lineEnd: "\n", indent: "\t" };
}
