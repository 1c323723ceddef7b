/** Answers are read tolerantly: what is missing or of another shape reads as undefined. */
import { type JsonPath, type JsonValue, valueAt } from "#model/json.ts";

/** The text at a path of an answer; undefined where there is none, or an empty one. */
export function textAt(json: JsonValue | undefined, ...path: JsonPath): string | undefined {
  const value = valueAt(json, path);
  return typeof value === "string" && value !== "" ? value : undefined;
}
