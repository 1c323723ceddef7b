/** Names a resource that was opened from a file. */
import { type JsonObject, own } from "#model/json.ts";

/**
 * The document's own name; where it has none, its folder's (Fabric: `Load.DataPipeline/pipeline-content.json` → `Load`)
 * or its file's. Well-formed, so that it can stand in an address.
 */
export function nameFor(json: JsonObject, path: string): string {
  const written = own(json, "name");
  return (typeof written === "string" && written !== "" ? written : nameFromPath(path)).toWellFormed();
}

function nameFromPath(path: string): string {
  const [file = "", folder = ""] = path.split(/[\\/]/).toReversed();
  const item = /^(.+)\.DataPipeline$/i.exec(folder)?.[1];
  if (item !== undefined && /^pipeline-content\.json$/i.test(file)) return item;
  return file.replace(/\.json$/i, "") || "Untitled";
}
