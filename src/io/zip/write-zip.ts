/** Packs files into a zip as Data Factory Studio does: a folder entry, then the files, nothing deflated. */
import { type Zippable, zipSync } from "fflate";
import type { FileBytes } from "../read-resource.ts";

/** No clock: the same files give the same bytes. Zip keeps local time from 1980 on. */
const modified = new Date(2000, 0, 1);
const folderAttribute = 0x10;

/** A zip with one folder that holds the files in their order (`facts/formats.md` section 3.1). */
export function writeZip(folder: string, files: readonly FileBytes[]): Uint8Array<ArrayBuffer> {
  const plain = { level: 0, os: 0, attrs: 0, mtime: modified } as const;
  const entries: Zippable = { [`${folder}/`]: [new Uint8Array(), { ...plain, attrs: folderAttribute }] };
  for (const { path, bytes } of files) entries[`${folder}/${path}`] = [bytes, plain];
  return zipSync(entries);
}
