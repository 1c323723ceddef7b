/** Every type of resource that has a form: a file in its kind's folder is all it takes to add one. */
import { isObject, type JsonObject, own } from "#model/json.ts";
import { propertiesOf, type Resource, type ResourceKind } from "#model/workspace.ts";
import type { Field } from "./definition.ts";
import { factoryDefinition } from "./factory-definition.ts";
import { brokenPairsIn, type FieldState, fieldStates } from "./field-states.ts";
import { fieldValue, isEmpty } from "./field-value.ts";
import type { Part, ResourceDefinition, TypedKind } from "./resource-definition.ts";

const files = import.meta.glob<ResourceDefinition>(
  ["./linked-services/*.ts", "./datasets/*.ts", "./triggers/*.ts", "./data-flows/*.ts"],
  { eager: true, import: "default" },
);

/** The definitions of all known types, in the order of their labels. */
export const resourceDefinitions: readonly ResourceDefinition[] = Object.values(files).toSorted((one, other) =>
  one.label.localeCompare(other.label, "en"),
);

const byType = new Map(resourceDefinitions.map((one) => [`${one.kind} ${one.type.toLowerCase()}`, one]));
const generic = new Map<string, ResourceDefinition>();

/**
 * The definition of a resource's type, letter case aside; a generic one for a type nobody described. Undefined for kinds
 * without a form: they are listed and edited as JSON.
 */
export function resourceDefinitionOf(kind: ResourceKind, type: string | undefined): ResourceDefinition | undefined {
  if (kind === "factory") return factoryDefinition;
  if (!isTyped(kind)) return undefined;
  const key = `${kind} ${type?.toLowerCase() ?? ""}`;
  const known = byType.get(key) ?? generic.get(`${kind} ${type ?? ""}`);
  if (known !== undefined) return known;
  const definition = genericDefinition(kind, type);
  generic.set(`${kind} ${type ?? ""}`, definition);
  return definition;
}

/** Whether a type has a definition of its own. */
export function isKnownResourceType(kind: ResourceKind, type: string | undefined): boolean {
  return kind === "factory" || byType.has(`${kind} ${type?.toLowerCase() ?? ""}`);
}

/** `properties.type` of a resource; undefined where it is missing, empty or not text. */
export function resourceTypeOf(resource: Resource): string | undefined {
  const type = own(propertiesOf(resource), "type");
  return typeof type === "string" && type !== "" ? type : undefined;
}

/** The definition of a resource as it stands. */
export function definitionOfResource(resource: Resource): ResourceDefinition | undefined {
  return resourceDefinitionOf(resource.kind, resourceTypeOf(resource));
}

const typedKinds = ["linkedService", "dataset", "trigger", "dataflow"] as const;

function isTyped(kind: ResourceKind): kind is Exclude<TypedKind, "factory"> {
  return typedKinds.some((one) => one === kind);
}

const icons = {
  linkedService: "link",
  dataset: "table",
  trigger: "trigger",
  dataflow: "flow",
  factory: "document",
} as const;
const pages = {
  linkedService: "concepts-linked-services",
  dataset: "concepts-datasets-linked-services",
  trigger: "concepts-pipeline-execution-triggers",
  dataflow: "concepts-data-flow-overview",
  factory: "author-global-parameters",
} as const;

function genericDefinition(kind: Exclude<TypedKind, "factory">, type: string | undefined): ResourceDefinition {
  const connection: readonly Field[] =
    kind === "dataset"
      ? [
          {
            kind: "reference",
            path: "properties.linkedServiceName",
            label: "Linked service",
            help: "The connection to the store.",
            required: true,
            to: "linkedService",
          },
        ]
      : [];
  return {
    kind,
    type: type ?? "",
    label: type ?? "No type",
    group: "generic",
    icon: icons[kind],
    docs: pages[kind],
    summary: "A type that Sluice has no form for. It is kept exactly and can be edited as JSON.",
    defaultName: `${type ?? "Resource"}1`,
    fields: connection,
    create: () => ({ type: type ?? "", typeProperties: {} }),
  };
}

const description: Field = {
  kind: "text",
  path: "properties.description",
  label: "Description",
  help: "For those who read it.",
  lines: 2,
};
const annotations: Field = {
  kind: "list",
  path: "properties.annotations",
  section: "About",
  label: "Annotations",
  help: "Tags to find it by in monitoring.",
  of: "text",
  itemLabel: "annotation",
};
const folder: Field = {
  kind: "text",
  path: "properties.folder.name",
  section: "About",
  label: "Folder",
  help: "Where it is listed. A / makes a folder in a folder.",
  placeholder: "e.g. score/daily",
};
const connectVia: Field = {
  kind: "reference",
  path: "properties.connectVia",
  section: "Connection",
  label: "Integration runtime",
  help: "From where it is reached. Without it, from Azure; a private network needs one of its own.",
  to: "integrationRuntime",
};
const version: Field = {
  kind: "text",
  path: "properties.version",
  section: "About",
  label: "Version",
  help: "The version of the connector, where its type has several.",
  rare: true,
};
function columns(name: "schema" | "structure", expects: "array" | "object"): Field {
  const isOld = name === "structure";
  return {
    kind: "json",
    path: `properties.${name}`,
    section: "Columns",
    label: isOld ? "Columns (older)" : "Columns",
    help: isOld
      ? "Names and types, as older files have them."
      : "Names and types, as an import of the schema in Studio writes them.",
    placeholder: expects === "object" ? '{ "type": "object", "properties": { } }' : '[{ "name": "id", "type": "int" }]',
    rare: true,
    expects,
    dynamic: "allowed",
  };
}

const remembered = new WeakMap<ResourceDefinition, readonly Field[]>();

/** Every field of a type, shown or not: what all of its kind have around what is its own. */
export function allResourceFields(definition: ResourceDefinition): readonly Field[] {
  const known = remembered.get(definition) ?? fieldsAround(definition);
  remembered.set(definition, known);
  return known;
}

function fieldsAround(definition: ResourceDefinition): readonly Field[] {
  const { kind, fields } = definition;
  if (kind === "factory") return fields;
  if (kind === "linkedService") {
    const asText = fields.map((field): Field => ({ ...field, dynamicAs: "text" }));
    return [description, ...asText, connectVia, annotations, version];
  }
  if (kind === "trigger") return [description, ...fields, annotations];
  if (kind === "dataflow") return [description, ...fields, folder, annotations];
  // A JSON document's columns are a schema of their own, everything else has a list of them.
  const shape = definition.type === "Json" ? "object" : "array";
  return [description, ...fields, columns("schema", shape), columns("structure", "array"), folder, annotations];
}

/** What the form of a type shows beside its fields. */
export function partsOf({ kind, parts = [] }: ResourceDefinition): readonly Part[] {
  const declares = kind === "linkedService" || kind === "dataset";
  const parameters: Part = { part: "parameters", paths: ["properties.parameters"], section: "Parameters" };
  return declares ? [...parts, parameters] : parts;
}

/** The fields to show for a resource as it is; none for a kind without a form. */
export function fieldsOfResource(resource: Resource): readonly FieldState[] {
  const definition = definitionOfResource(resource);
  return definition === undefined ? [] : fieldStates(resource.json, allResourceFields(definition));
}

/** A sentence on fields that need each other, and the fields it concerns. */
export interface GroupFault {
  readonly fields: readonly Field[];
  readonly says: string;
}

/** The groups of fields of a resource that are filled too little or too much. */
export function groupFaults(resource: Resource): readonly GroupFault[] {
  const definition = definitionOfResource(resource);
  if (definition === undefined) return [];
  const fields = allResourceFields(definition);
  const labels = (some: readonly Field[]) => some.map(({ label }) => label).join(", ");
  const pairs = brokenPairsIn(resource.json, definition.exactlyOneOf ?? [], fields).map((pair) => {
    const says = pair.filled === 0 ? "One of these must be filled" : "Only one of these may be filled";
    return { fields: pair.fields, says: `${says}: ${labels(pair.fields)}.` };
  });
  const empty = (definition.atLeastOneOf ?? []).flatMap((paths) => {
    if (paths.some((path) => !isEmpty(fieldValue(resource.json, path)))) return [];
    const some = fields.filter(({ path }) => paths.includes(path));
    return [{ fields: some, says: `At least one of these must be filled: ${labels(some)}.` }];
  });
  return [...pairs, ...empty];
}

/** The document of a new resource, its keys in the order in which Data Factory Studio writes them. */
export function newResourceJson(
  definition: ResourceDefinition,
  name: string,
  store?: Parameters<ResourceDefinition["create"]>[0],
): JsonObject {
  const properties = definition.create(store);
  const annotated = definition.kind === "linkedService" ? { annotations: [], ...properties } : properties;
  return { name, properties: isObject(annotated) ? annotated : {} };
}
