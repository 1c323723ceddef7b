/** The script of a data flow: lines in `scriptLines`, as Studio writes now, or one text in `script`, as it wrote before. */
import { setAt } from "./edit-json.ts";
import { isArray, isObject, type JsonObject, type JsonValue, own, valueAt } from "./json.ts";

const place = ["properties", "typeProperties"] as const;

/** The script as text, whatever form the file has. */
export function scriptIn(json: JsonObject): string {
  const properties = valueAt(json, place);
  const lines = own(properties, "scriptLines");
  if (isArray(lines) && lines.length > 0) return lines.filter((line) => typeof line === "string").join("\n");
  const script = own(properties, "script");
  return typeof script === "string" ? script : "";
}

/** The document with another script, in the form that it has; a document with neither form gets lines. */
export function withScript(json: JsonObject, text: string): JsonObject {
  const properties = valueAt(json, place);
  const hasScript = typeof own(properties, "script") === "string";
  const hasLines = isArray(own(properties, "scriptLines"));
  const one = hasScript ? setAt(json, [...place, "script"], text) : json;
  const next = hasLines || !hasScript ? setAt(one, [...place, "scriptLines"], linesOf(text, properties)) : one;
  return isObject(next) ? next : json;
}

/** Lines that did not change keep their identity, so that saving touches the others only. */
function linesOf(text: string, properties: JsonValue | undefined): JsonValue {
  const lines = text === "" ? [] : text.split("\n");
  const old = own(properties, "scriptLines");
  const same = isArray(old) && old.length === lines.length && lines.every((line, at) => line === old[at]);
  return same ? old : lines;
}

/** The names of the steps in a script: what stands behind `~>`, the outputs of a split counted as theirs. */
export function stepsIn(script: string): readonly string[] {
  // What stands in quotes is no step.
  const bare = script.replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, "''");
  return [...bare.matchAll(/~>\s*([A-Za-z]\w*)/g)].map((found) => found[1] ?? "");
}

/** The steps of the script that neither sources, sinks nor transformations name; the service wants each named. */
export function unnamedSteps(json: JsonObject): readonly string[] {
  const properties = valueAt(json, place);
  const named = ["sources", "sinks", "transformations"].flatMap((list) => {
    const items = own(properties, list);
    return isArray(items) ? items.map((item) => own(item, "name")) : [];
  });
  return [...new Set(stepsIn(scriptIn(json)))].filter((step) => !named.includes(step));
}
