/** Makes a resource of a type and opens it. It brings the catalogue of resources along: load it when it is needed. */
import type { Store } from "#catalogue/resource-definition.ts";
import { newResourceJson, resourceDefinitionOf } from "#catalogue/resources.ts";
import { createResource } from "#commands/create-resource.ts";
import { resourceAddress } from "#model/address.ts";
import { resourceFrom } from "#model/new-resource.ts";
import { kindInWords, type ResourceKind, resourcesOf } from "#model/workspace.ts";
import { freeResourceName } from "#rules/free-name.ts";
import type { Editor } from "#store/editor.ts";

/** A new resource under a free name, opened. */
export function makeResource(
  editor: Editor,
  { kind, type, store }: { readonly kind: ResourceKind; readonly type: string; readonly store?: Store | undefined },
): void {
  const definition = resourceDefinitionOf(kind, type);
  if (definition === undefined) throw new Error(`There is no form for a new ${kindInWords[kind]}.`);
  const name = freeResourceName(editor.get().workspace, kind, definition.defaultName);
  const made = editor.dispatch(createResource(resourceFrom(kind, name, newResourceJson(definition, name, store))));
  if (!made.ok) {
    editor.session.notify({ tone: "error", title: `No ${kindInWords[kind]} was made`, details: [made.reason] });
    return;
  }
  editor.session.showPanel("settings");
  editor.session.open(resourceAddress(kind, name));
  editor.session.announce(`Made the ${kindInWords[kind]} ${name}`);
}

/** Opens the factory's own file with its global parameters, and makes it where the workspace has none. */
export function openGlobalParameters(editor: Editor): void {
  const [factory] = resourcesOf(editor.get().workspace, "factory");
  if (factory === undefined) {
    makeResource(editor, { kind: "factory", type: "" });
    return;
  }
  editor.session.showPanel("settings");
  editor.session.open(resourceAddress("factory", factory.name));
}
