/** Measures how deep a text nests before anything recursive looks at it. */

/** The offset at which a text opens more levels than `most`, or undefined. Strings and comments are skipped. */
export function tooDeepAt(text: string, most: number): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === slash) at = endOfComment(text, at);
    else if (code === brace || code === bracket) {
      depth += 1;
      if (depth > most) return at;
    } else if (code === brace + 2 || code === bracket + 2) depth -= 1;
  }
  return undefined;
}

const quote = 34;
const slash = 47;
const backslash = 92;
const bracket = 91;
const brace = 123;

/** A string that is not closed on its line ends there: the parser will say so. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote || code === 10 || code === 13) return at;
  }
  return text.length;
}

function endOfComment(text: string, start: number): number {
  const next = text[start + 1];
  if (next !== "/" && next !== "*") return start;
  const end = next === "/" ? text.indexOf("\n", start) : text.indexOf("*/", start + 2);
  return end < 0 ? text.length : next === "/" ? end : end + 1;
}
