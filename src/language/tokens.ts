/** Cuts an expression into tokens with their positions. It never fails: what fits nowhere becomes a stray token. */

export interface Token {
  /** word: a name, keyword or number; text: a quoted string; sign: one of `( ) [ ] , . ?`; stray: anything else. */
  readonly kind: "word" | "text" | "sign" | "stray";
  /** Offsets into the whole string, quotes included. */
  readonly start: number;
  readonly end: number;
  /** What it says: a text without its quotes and with doubled quotes read as one. */
  readonly value: string;
  /** False for a text whose closing quote is missing. */
  readonly closed: boolean;
}

const signs = "()[],.?";
/** Ends a word: the identifier rule of `facts/expression-language.md` section 2; .NET's white space. */
const wordEnd = /[.,(){}@[\]?'\s\u0085]/;
const blank = /[\s\u0085]/;

/** The tokens of the expression between two offsets of a string; white space is left out. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const character = text.charAt(at);
    if (blank.test(character)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, end);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number, end: number): Token {
  const character = text.charAt(start);
  if (character === "'") return quotedAt(text, start, end);
  if (signs.includes(character)) return { kind: "sign", start, end: start + 1, value: character, closed: true };
  if (wordEnd.test(character)) return { kind: "stray", start, end: start + 1, value: character, closed: true };
  let at = start + 1;
  while (at < end && !wordEnd.test(text.charAt(at))) at += 1;
  return { kind: "word", start, end: at, value: text.slice(start, at), closed: true };
}

function quotedAt(text: string, start: number, end: number): Token {
  let at = start + 1;
  while (at < end) {
    if (text[at] !== "'") at += 1;
    else if (text[at + 1] === "'" && at + 1 < end) at += 2;
    else return { kind: "text", start, end: at + 1, value: unquote(text.slice(start + 1, at)), closed: true };
  }
  return { kind: "text", start, end, value: unquote(text.slice(start + 1, end)), closed: false };
}

function unquote(inner: string): string {
  return inner.replaceAll("''", "'");
}

/** A name as it stands between quotes. */
export function doubleQuotes(name: string): string {
  return name.replaceAll("'", "''");
}

/** Whether a name can follow a dot; any other stands in brackets and quotes. */
export function isWord(name: string): boolean {
  return name !== "" && !wordEnd.test(name) && !/^[\d+-]/.test(name);
}
