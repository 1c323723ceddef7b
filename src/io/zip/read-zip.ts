/** Unpacks the files of a zip, within limits that are checked before memory is spent. */
import { Inflate } from "fflate";
import { limits, sizeInWords } from "../limits.ts";
import { type Failure, failure } from "../note.ts";
import type { FileBytes } from "../read-resource.ts";
import { crc32 } from "./crc32.ts";
import { damaged, readDirectory, type ZipEntry } from "./directory.ts";

export type ZipReading = { readonly ok: true; readonly files: readonly FileBytes[] } | Failure;

/** The files of a zip whose path passes `wanted`. One broken or refused file refuses the zip. */
export function readZip(bytes: Uint8Array, wanted: (path: string) => boolean): ZipReading {
  if (bytes.length > limits.zipBytes) {
    return failure(`The zip has ${sizeInWords(bytes.length)}; zips up to ${sizeInWords(limits.zipBytes)} are read.`);
  }
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = directory.entries.filter((entry) => !entry.isFolder && wanted(entry.path));
  const refusal = refusalOf(entries);
  if (refusal !== undefined) return failure(refusal);
  const files: FileBytes[] = [];
  for (const entry of entries) {
    const content = unpack(bytes, entry);
    if (content === undefined || crc32(content) !== entry.crc) {
      return failure(damaged(`${entry.path} does not unpack to what the directory says`));
    }
    files.push({ path: entry.path, bytes: content });
  }
  return { ok: true, files };
}

function refusalOf(entries: readonly ZipEntry[]): string | undefined {
  if (entries.some((entry) => entry.isEncrypted)) return "The zip is password protected. Unpack it and open its files.";
  const bomb = entries.find(
    ({ size, packedSize }) => size > limits.zipRatioFromBytes && size > packedSize * limits.zipRatio,
  );
  if (bomb !== undefined)
    return `${bomb.path} in the zip unpacks to more than ${limits.zipRatio} times its size, which is refused.`;
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.zipInflatedBytes)
    return `The zip unpacks to more than ${sizeInWords(limits.zipInflatedBytes)}, which is refused.`;
  const odd = entries.find(({ method }) => method !== 0 && method !== 8);
  return odd && `${odd.path} in the zip is packed by method ${odd.method}; only stored and deflated files are read.`;
}

const localHeaderSize = 30;
const localSignature = 0x04034b50;

function unpack(bytes: Uint8Array, { header, packedSize, size, method }: ZipEntry): Uint8Array | undefined {
  if (header + localHeaderSize > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(header, true) !== localSignature) return undefined;
  const start = header + localHeaderSize + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize) return undefined;
  if (method === 0) return packedSize === size ? packed : undefined;
  return inflate(packed, size);
}

const step = 16_384;

/** Inflates in steps, so that a file that grows past what the directory claims is dropped at once. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const sink = { content: new Uint8Array(size), length: 0 };
  const inflater = new Inflate((chunk) => {
    if (sink.length + chunk.length <= size) sink.content.set(chunk, sink.length);
    sink.length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (sink.length > size) return undefined;
    }
  } catch {
    return undefined;
  }
  return sink.length === size ? sink.content : undefined;
}
