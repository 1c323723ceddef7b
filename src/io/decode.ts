/** Bytes to text, with what is needed to give the very same bytes back. */
import type { Encoding, Origin } from "#model/workspace.ts";
import { limits, sizeInWords } from "./limits.ts";
import { type Failure, failure } from "./note.ts";

export type Decoding = { readonly ok: true; readonly origin: Origin } | Failure;

/**
 * Decodes a text file: UTF-8 with or without byte order mark, UTF-16 little endian with one (Fabric writes it,
 * `facts/formats.md` section 2). Anything else is refused by name; no character is ever replaced by U+FFFD.
 */
export function decode(bytes: Uint8Array, path?: string): Decoding {
  if (bytes.length > limits.fileBytes) {
    return failure(`The file has ${sizeInWords(bytes.length)}; files up to ${sizeInWords(limits.fileBytes)} are read.`);
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? { ok: true, origin: originOf(decoded.text, decoded.encoding, path) } : decoded;
}

/** The origin of a text: its own line end and indent, which later edits keep. */
export function originOf(text: string, encoding: Encoding, path?: string): Origin {
  const origin = { text, encoding, lineEnd: lineEndOf(text), indent: indentOf(text) };
  return path === undefined ? origin : { ...origin, path };
}

type Text = { readonly ok: true; readonly text: string; readonly encoding: Encoding } | Failure;

function decodeText(bytes: Uint8Array): Text {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return refuseEncoding("UTF-16 big endian");
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes.subarray(3), "utf-8-bom");
  if (first === 0 && second !== 0) return refuseEncoding("UTF-16 big endian without a byte order mark");
  if (first !== 0 && second === 0) return refuseEncoding("UTF-16 without a byte order mark");
  return decodeUtf8(bytes, "utf-8");
}

function decodeUtf8(bytes: Uint8Array, encoding: Encoding): Text {
  if (bytes.includes(0))
    return failure("This is not a text file: it contains zero bytes. Choose a JSON file or a zip.");
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return refuseEncoding("neither UTF-8 nor UTF-16 (perhaps an older Windows code page)");
  }
}

/** By hand: TextDecoder would replace an unpaired surrogate, which this form can hold. */
function decodeUtf16(bytes: Uint8Array): Text {
  if (bytes.length % 2 !== 0)
    return failure("The UTF-16 text stops in the middle of a character: the file is cut off.");
  const units = new Uint16Array(bytes.length / 2);
  for (let at = 0; at < units.length; at += 1) units[at] = (bytes[at * 2] ?? 0) | ((bytes[at * 2 + 1] ?? 0) << 8);
  let text = "";
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192));
  return { ok: true, text, encoding: "utf-16le" };
}

function refuseEncoding(what: string): Failure {
  return failure(`The text encoding is ${what}. Save the file as UTF-8 and open it again.`);
}

/** What most lines end with. */
function lineEndOf(text: string): "\n" | "\r\n" {
  let [lines, withReturn] = [0, 0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    lines += 1;
    if (text.charCodeAt(at - 1) === 13) withReturn += 1;
  }
  return withReturn * 2 > lines ? "\r\n" : "\n";
}

/** The white space before the first indented line; a tab, as Data Factory Studio writes, where no line is indented. */
function indentOf(text: string): string {
  return /\n([ \t]+)[^ \t\r\n]/.exec(text)?.[1] ?? "\t";
}
