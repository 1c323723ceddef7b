/** Reads the resources of a factory out of an ARM template: Studio's template, a factory export, nested deployments. */
import { isArray, isObject, type JsonObject, type JsonValue, own, valueAt } from "#model/json.ts";
import { newOrigin, type Resource, type ResourceKind } from "#model/workspace.ts";
import { type Failure, failure, type Note } from "../note.ts";
import { kindOfType } from "../resource-kind.ts";
import { resourceNameIn, type Scope, scopeOf } from "./scope.ts";
import { unescapeBody } from "./unescape.ts";

export type TemplateReading =
  | { readonly ok: true; readonly resources: readonly Resource[]; readonly notes: readonly Note[] }
  | Failure;

/** Whether a document is an ARM template: its schema says so, or it lists resources with types. */
export function isTemplate(json: JsonValue): json is JsonObject {
  if (!isObject(json)) return false;
  const schema = own(json, "$schema");
  if (typeof schema === "string" && /deploymentTemplate\.json/i.test(schema)) return true;
  return own(json, "contentVersion") !== undefined && own(json, "resources") !== undefined;
}

/**
 * The resources of all factories in a template, with deployments nested in it. What belongs to no factory is named in
 * the notes; a template without any factory resource is refused with what it holds.
 */
export function readTemplate(template: JsonObject): TemplateReading {
  const found = [...declarations(template)];
  const read = found.map(readDeclaration);
  const resources = read.flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
  if (resources.length > 0) return { ok: true, resources, notes: read.flatMap(({ notes }) => notes) };
  const types = [...new Set(found.map(({ type }) => type || "a resource without a type"))];
  const holds = types.length === 0 ? "the template holds no resources" : `the template holds ${types.join(", ")}`;
  return failure(`No pipelines found; ${holds}.`);
}

interface Declaration {
  readonly declaration: JsonObject;
  readonly type: string;
  readonly scope: Scope;
}

/** Every resource of a template, those inside other resources and those of deployments inside it, in order. */
function* declarations(template: JsonObject): Generator<Declaration> {
  yield* declared(own(template, "resources"), "", scopeOf(template));
}

function* declared(resources: JsonValue | undefined, parentType: string, scope: Scope): Generator<Declaration> {
  for (const declaration of listed(resources)) {
    const written = textAt(declaration, "type") ?? "";
    const type = parentType === "" || written.includes("/") ? written : `${parentType}/${written}`;
    const inner = valueAt(declaration, ["properties", "template"]);
    if (type.toLowerCase() === "microsoft.resources/deployments" && isObject(inner)) yield* declarations(inner);
    else yield { declaration, type, scope };
    yield* declared(own(declaration, "resources"), type, scope);
  }
}

/** `resources` is a list, or, in newer templates, an object by symbolic name. */
function listed(resources: JsonValue | undefined): readonly JsonObject[] {
  const items = isArray(resources) ? resources : isObject(resources) ? Object.values(resources) : [];
  return items.filter(isObject);
}

function readDeclaration({ declaration, type, scope }: Declaration): { resource?: Resource; notes: Note[] } {
  const kind = kindOfType(type);
  const named = resourceNameIn(scope, own(declaration, "name"));
  const shown = named?.name ?? textAt(declaration, "name") ?? "A resource without a name";
  const properties = own(declaration, "properties");
  if (kind === undefined) return leftOut(`${shown} (${type || "no type"}) belongs to no factory and is left out.`);
  if (named === undefined) return leftOut(`${shown} (${type}) is left out: only a deployment knows its name.`);
  if (kind === "factory") return leftOut(`The factory itself (${shown}) is left out; its resources are opened.`);
  if (!isObject(properties)) return leftOut(`${shown} (${type}) is left out: it has no properties.`);
  const read = readBody(kind, shown.toWellFormed(), declaration, properties);
  if (!named.partial) return read;
  const message = `${shown}: a part of its name is known only to a deployment and is missing. Check the name.`;
  return { ...read, notes: [{ message }, ...read.notes] };
}

function textAt(declaration: JsonObject, key: string): string | undefined {
  const value = own(declaration, key);
  return typeof value === "string" ? value : undefined;
}

function leftOut(message: string): { notes: Note[] } {
  return { notes: [{ message }] };
}

function readBody(kind: ResourceKind, name: string, declaration: JsonObject, properties: JsonObject) {
  const body = unescapeBody(properties);
  const notes: Note[] = [];
  const say = (message: string): void => void notes.push({ message: `${name}: ${message}` });
  if (own(declaration, "copy") !== undefined) say("the template makes several copies of it in a loop; one is opened.");
  if (body.references.size > 0)
    say(`${quoted([...body.references])} must be chosen: the template leaves the linked service open.`);
  if (body.raw.length > 0) say(`${quoted(body.raw)} can only be answered by a deployment and is kept as it is.`);
  if (body.literals.length > 0) say(`${quoted(body.literals)} is no ARM expression and is taken as text.`);
  const json: JsonObject = { name, properties: body.value };
  return { resource: { kind, name, json, origin: newOrigin(json) }, notes };
}

function quoted(texts: readonly string[]): string {
  const shown = [...new Set(texts)].slice(0, 3).map((text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text));
  const more = new Set(texts).size - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
