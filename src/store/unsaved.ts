/** Whether a resource holds something that is in no file yet: its text is compared with the text of its file. */
import { sourceOf } from "#io/source-of.ts";
import { writeResource } from "#io/write-resource.ts";
import { type Address, resourceAddress } from "#model/address.ts";
import { sameJson } from "#model/json.ts";
import type { Resource, Workspace } from "#model/workspace.ts";

/** The text of each resource as its file has it, by address: since it was opened, or saved last. */
export type FileTexts = Readonly<Record<Address, string>>;

const answers = new WeakMap<Resource, { readonly file: string; readonly unsaved: boolean }>();

/** Without a file (made here, pasted, from a template) a resource is unsaved; with one, as soon as the texts differ. */
export function isUnsaved(resource: Resource, file: string | undefined): boolean {
  if (file === undefined) return true;
  const known = answers.get(resource);
  if (known?.file === file) return known.unsaved;
  const unsaved = differs(resource, file);
  answers.set(resource, { file, unsaved });
  return unsaved;
}

/** Whether anything in the workspace is in no file yet. */
export function isAnyUnsaved({ resources }: Workspace, files: FileTexts): boolean {
  return resources.some((resource) => isUnsaved(resource, files[resourceAddress(resource.kind, resource.name)]));
}

/** Mostly the document still stands on its file's text, and comparing values (with shared parts) beats writing it. */
function differs(resource: Resource, file: string): boolean {
  const { json, origin } = resource;
  if (origin.text !== file) return writeResource(resource) !== file;
  const source = sourceOf(origin);
  return !source.ok || !sameJson(source.tree.root.value, json);
}
