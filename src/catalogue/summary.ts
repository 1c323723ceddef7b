/** A few words of dynamic content for the header of a container. */
import { dynamicText } from "#language/dynamic-content.ts";
import type { JsonValue } from "#model/json.ts";

const most = 60;

/** The expression without its `@`, on one line, cut at 60 characters; undefined where there is none. */
export function conditionInWords(value: JsonValue | undefined): string | undefined {
  const text = dynamicText(value)
    ?.replace(/^@(?!\{)/, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (text === undefined || text === "") return undefined;
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
