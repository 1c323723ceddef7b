/** Text to bytes, in the encoding that the file came in. */
import type { Encoding } from "#model/workspace.ts";

const byteOrderMark = "\uFEFF";

/** The bytes of a text; the byte order mark is written where the encoding has one. */
export function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8-bom") return new TextEncoder().encode(byteOrderMark + text);
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[2 + at * 2] = unit & 0xff;
    bytes[3 + at * 2] = unit >> 8;
  }
  return bytes;
}
