/** Everything in the workspace as one zip of JSON files. It must work when other parts do not, so it asks for little. */
import { writeResourceBytes } from "#io/write-resource.ts";
import type { Resource } from "#model/workspace.ts";
import type { ActionContext, NamedBytes } from "./action.ts";

export interface Exported {
  /** True where there was nothing to save, too: the work is then as safe. */
  readonly isSafe: boolean;
  /** A sentence on the outcome. */
  readonly says: string;
}

/** Saves the zip: each resource as its own file would be saved, and text that is no value yet beside them. */
export async function exportWork({ editor, ports }: Pick<ActionContext, "editor" | "ports">): Promise<Exported> {
  const { resources } = editor.get().workspace;
  const { drafts } = editor.session.get();
  if (resources.length === 0) return { isSafe: true, says: "The workspace is empty: there is nothing to export." };
  const file = await packed({ ...filesOf(resources), ...unfinished(drafts) });
  const saved = await ports.saveFile(file);
  return saved
    ? { isSafe: true, says: `Saved ${resources.length} resources in ${file.path}.` }
    : { isSafe: false, says: "Nothing was saved." };
}

/** One file that holds them all; where the zip library cannot be loaded any more, a JSON object of texts by path. */
async function packed(files: Readonly<Record<string, Uint8Array>>): Promise<NamedBytes> {
  try {
    const { zipSync } = await import("fflate");
    return { path: "sluice-workspace.zip", bytes: zipSync(files) };
  } catch {
    const texts = Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
    const json = JSON.stringify(Object.fromEntries(texts), null, 2);
    return { path: "sluice-workspace.json", bytes: new TextEncoder().encode(json) };
  }
}

/** A path of its own for each, also where a file system knows no letter case or the names differ in odd characters only. */
function filesOf(resources: readonly Resource[]): Readonly<Record<string, Uint8Array>> {
  const taken = new Set<string>();
  return Object.fromEntries(
    resources.map((resource) => {
      const base = `${resource.kind}/${resource.name.replaceAll(/[<>:"/\\|?*]/g, "_")}`;
      let path = base;
      for (let number = 2; taken.has(path.toLowerCase()); number += 1) path = `${base} (${number})`;
      taken.add(path.toLowerCase());
      return [`${path}.json`, bytesOf(resource)];
    }),
  );
}

function unfinished(drafts: Readonly<Record<string, string>>): Readonly<Record<string, Uint8Array>> {
  if (Object.keys(drafts).length === 0) return {};
  return { "unfinished-text.json": new TextEncoder().encode(JSON.stringify(drafts, null, 2)) };
}

/** A resource whose own text cannot be edited is written afresh. */
function bytesOf(resource: Resource): Uint8Array {
  try {
    return writeResourceBytes(resource);
  } catch {
    return new TextEncoder().encode(JSON.stringify(resource.json, null, 2));
  }
}
