/** Says in words where a text stops being JSON. */
import { type ParseErrorCode, printParseErrorCode } from "jsonc-parser";
import type { Problem } from "./note.ts";
import { inWords, positionAt } from "./position.ts";

/** An error as the parser reports it. */
export interface ParserError {
  readonly code: ParseErrorCode;
  readonly offset: number;
}

/** The problem at an error of the parser: what is wrong there, with line and column. */
export function syntaxProblem(text: string, error: ParserError): Problem {
  const name = printParseErrorCode(error.code);
  const end = text.trimEnd().length;
  const offset = placeOf(text, name, Math.min(error.offset, end));
  const at = positionAt(text, offset);
  if (offset >= end || (name === "UnexpectedEndOfString" && !/[\r\n]/.test(text.slice(offset, end)))) {
    const last = positionAt(text, end);
    return {
      message: `The text ends at ${inWords(last)} before the document is complete. The file is cut off.`,
      ...last,
    };
  }
  return { message: `Not JSON at ${inWords(at)}: ${reasonOf(text, name, offset)}.`, ...at };
}

/** The parser names the token; a raw control character or a bad escape stands somewhere inside it. */
function placeOf(text: string, name: string, offset: number): number {
  if (name === "InvalidCharacter") return controlFrom(text, offset);
  if (name === "InvalidEscapeCharacter") return searchFrom(text, offset, /(?<!\\)(?:\\\\)*\\[^"\\/bfnrtu]/);
  if (name === "InvalidUnicode") return searchFrom(text, offset, /\\u(?![0-9a-fA-F]{4})/);
  return offset;
}

function controlFrom(text: string, offset: number): number {
  for (let at = offset; at < text.length; at += 1) if (text.charCodeAt(at) < 0x20) return at;
  return offset;
}

function searchFrom(text: string, offset: number, pattern: RegExp): number {
  const found = text.slice(offset).search(pattern);
  return found < 0 ? offset : offset + found;
}

function reasonOf(text: string, name: string, offset: number): string {
  const found = foundAt(text, offset);
  switch (name) {
    case "InvalidCharacter": {
      const code = text.charCodeAt(offset).toString(16).padStart(4, "0");
      return `a raw control character (U+${code.toUpperCase()}) inside a text. Write it as \\u${code}`;
    }
    case "UnexpectedEndOfString":
      return "a text is not closed on its line. Close it with a quote, or write the line break as \\n";
    case "InvalidEscapeCharacter":
    case "InvalidUnicode":
      return "a backslash is followed by something JSON does not know. Write \\\\ for a backslash itself";
    case "UnexpectedEndOfComment":
      return "a comment is not closed";
    case "PropertyNameExpected":
      return `a key in double quotes was expected, ${found} found`;
    case "ValueExpected":
      return `a value was expected, ${found} found`;
    case "ColonExpected":
      return `a colon was expected after the key, ${found} found`;
    case "CommaExpected":
      return `a comma was expected, ${found} found`;
    case "CloseBraceExpected":
      return `a closing brace was expected, ${found} found`;
    case "CloseBracketExpected":
      return `a closing bracket was expected, ${found} found`;
    case "EndOfFileExpected":
      return `the document is complete before this, ${found} follows`;
    case "InvalidNumberFormat":
    case "UnexpectedEndOfNumber":
      return "a number is not complete";
    default:
      return `${found} is no JSON`;
  }
}

function foundAt(text: string, offset: number): string {
  const word = /^(?:"[^"\r\n]{0,20}"?|[\w$.+-]{1,20}|[^\r\n])/u.exec(text.slice(offset, offset + 30))?.[0] ?? "";
  return word === "" ? "the end of the line" : JSON.stringify(word);
}
