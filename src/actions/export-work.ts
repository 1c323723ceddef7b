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

/** Saves the zip. */
export async function exportWork({ editor, ports }: ActionContext): Promise<Exported> {
  const { resources } = editor.get().workspace;
  if (resources.length === 0) return { isSafe: true, says: "The workspace is empty: there is nothing to export." };
  const files = Object.fromEntries(resources.map((resource) => [pathOf(resource), bytesOf(resource)]));
  const file = await packed(files);
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

function pathOf({ kind, name }: Resource): string {
  return `${kind}/${name.replaceAll(/[<>:"/\\|?*]/g, "_")}.json`;
}

/** A resource whose own text cannot be edited is written afresh. */
function bytesOf(resource: Resource): Uint8Array {
  try {
    return writeResourceBytes(resource);
  } catch {
    return new TextEncoder().encode(JSON.stringify(resource.json, null, 2));
  }
}
