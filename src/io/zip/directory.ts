/** Reads the directory at the end of a zip: what it says of each file, before anything is inflated. */
import { limits } from "../limits.ts";
import { type Failure, failure } from "../note.ts";

export interface ZipEntry {
  /** With `/` as separator, without steps upward. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  /** As the directory claims it; the reader trusts it only as an upper bound. */
  readonly size: number;
  /** Offset of the entry's local header. */
  readonly header: number;
}

export type ZipDirectory = { readonly ok: true; readonly entries: readonly ZipEntry[] } | Failure;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const entrySize = 46;
const longestComment = 65_535;

/** The entries of a zip (PKWARE APPNOTE 4.3). Zip64 is refused: it serves archives far above our limits. */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return failure(notAZip(bytes));
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) {
    return failure(`The zip holds more than ${limits.zipEntries} entries, and more are not read.`);
  }
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > end || view.getUint32(at, true) !== entrySignature)
      return failure(damaged("its directory is broken"));
    const nameLength = view.getUint16(at + 28, true);
    entries.push(readEntry(view, at, decodeName(bytes.subarray(at + entrySize, at + entrySize + nameLength))));
    at += entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, entries };
}

/** The words for a zip that is not whole. */
export function damaged(why: string): string {
  return `The zip is damaged: ${why}. Download or export it again.`;
}

function readEntry(view: DataView, at: number, name: string): ZipEntry {
  return {
    path: safePath(name),
    isFolder: /[\\/]$/.test(name),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
  };
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/** Names are UTF-8 in all that matters here; an old code page gives odd letters, never a failure. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

/** Some tools write backslashes; a path never leads out of its folder. */
function safePath(name: string): string {
  const steps = name.split(/[\\/]/).filter((step) => step !== "" && step !== "." && step !== "..");
  return steps.join("/");
}

function notAZip(bytes: Uint8Array): string {
  if (isZip(bytes)) return damaged("its end is missing, so it was cut off");
  const start = new TextDecoder("utf-8").decode(bytes.subarray(0, 200)).trimStart().toLowerCase();
  if (/^<(!doctype html|html|head|body)/.test(start)) {
    return "This is an HTML page, not a zip. Perhaps a sign-in page was saved in its place; download it again.";
  }
  if (start.startsWith("<") || start.startsWith("\uFEFF<")) {
    return "This is XML, not a zip: perhaps the error message of a storage account. Download it again.";
  }
  return "This is not a zip.";
}

/** Whether bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}
