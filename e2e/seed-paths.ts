/** Compares what was saved with an example, path by path. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The paths of an example that a document lacks or that hold another value there. What the document has beyond is its own
 * affair; dynamic content counts as equal in both of its forms.
 */
export function missingPaths(example: Json, document: Json | undefined, path = "$"): readonly string[] {
  const [wanted, found] = [textOfDynamic(example), document === undefined ? undefined : textOfDynamic(document)];
  if (isList(wanted)) {
    if (!isList(found) || found.length !== wanted.length) return [`${path}: a list of ${wanted.length}`];
    return wanted.flatMap((item, at) => missingPaths(item, found[at], `${path}[${at}]`));
  }
  if (typeof wanted === "object" && wanted !== null) {
    if (typeof found !== "object" || found === null || isList(found)) return [`${path}: an object`];
    return Object.entries(wanted).flatMap(([key, value]) => missingPaths(value, found[key], `${path}.${key}`));
  }
  return wanted === found ? [] : [`${path}: ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`];
}

/** How many values an example has. */
export function countValues(example: Json): number {
  const value = textOfDynamic(example);
  if (typeof value !== "object" || value === null) return 1;
  const inside = Object.values(value).map((item: Json) => countValues(item));
  return inside.length === 0 ? 1 : inside.reduce((sum, count) => sum + count, 0);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** `{ "value": "@…", "type": "Expression" }` and `"@…"` say the same. */
function textOfDynamic(value: Json): Json {
  if (typeof value !== "object" || value === null || isList(value)) return value;
  return value["type"] === "Expression" && typeof value["value"] === "string" && Object.keys(value).length === 2
    ? value["value"]
    : value;
}
