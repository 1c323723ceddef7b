import { Fragment } from "react";
import type { JsonValue } from "#model/json.ts";
import { hideSecrets } from "./hide-secrets.ts";

const token = /("(?:\\.|[^"\\])*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g;

/** A value as JSON, coloured, without its secrets, cut off after a number of lines. */
export function JsonText({ value, lines }: { readonly value: JsonValue; readonly lines: number }) {
  const safe = hideSecrets(value);
  const short = JSON.stringify(safe, null, 1).replaceAll(/\n */g, " ");
  const all = short.length <= 48 ? [short] : JSON.stringify(safe, null, 2).split("\n");
  const left = all.length - lines;
  return (
    // Long documents scroll, and what scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="publish-json code-font" tabIndex={all.length > 12 ? 0 : undefined}>
      {all.slice(0, lines).map((line, at) => (
        <Fragment key={`${at} ${line}`}>
          {coloured(line)}
          {"\n"}
        </Fragment>
      ))}
      {left > 0 ? <span className="publish-quiet">{`… and ${left} more lines`}</span> : undefined}
    </pre>
  );
}

function coloured(line: string) {
  const parts = [];
  let end = 0;
  for (const match of line.matchAll(token)) {
    const [text, quoted, colon] = match;
    const kind = quoted === undefined ? "number" : colon === undefined ? "string" : "key";
    parts.push(line.slice(end, match.index));
    parts.push(
      <span key={match.index} className={`publish-json-${kind}`}>
        {text}
      </span>,
    );
    end = match.index + text.length;
  }
  return [...parts, line.slice(end)];
}
