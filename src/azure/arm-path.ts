/** Addresses below the ARM endpoint. Names are foreign text, so every one is percent-encoded. */

/** Writes a path with encoded names: armPath`/subscriptions/${id}/providers/Microsoft.DataFactory/factories`. */
export function armPath(texts: TemplateStringsArray, ...names: readonly string[]): string {
  return texts.map((text, at) => text + encodeURIComponent(names[at] ?? "")).join("");
}

/** The path of an ARM id, as Azure gave it: its segments are names in the clear. */
export function pathOfId(id: string): string {
  return id.split("/").map(encodeURIComponent).join("/");
}

/** The name after a segment of an ARM id, letter case of the segment aside; undefined where the id has none. */
export function nameInId(id: string, segment: string): string | undefined {
  const parts = id.split("/");
  const at = parts.findIndex((part) => part.toLowerCase() === segment.toLowerCase());
  return at < 0 ? undefined : parts[at + 1];
}
