/** Reads what was dropped on the window: files, and folders with everything in them that a factory is made of. */
import type { NamedBytes } from "#actions/action.ts";

const wanted = /\.(json|zip)$/i;
const skipped = new Set([".git", "node_modules"]);

/** The files of a drop, each with its path inside the dropped folder. The entries must be asked for within the event. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly NamedBytes[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return Promise.all([...transfer.files].map((file) => read(file, file.name)));
  const found = await Promise.all(entries.map((entry) => filesIn(entry, "")));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry, folder: string): Promise<readonly NamedBytes[]> {
  const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
  if (isFile(entry)) {
    // A single file is opened whatever its name: what it is will be said. In folders only what a factory is made of.
    if (folder !== "" && !wanted.test(entry.name)) return [];
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [await read(file, path)];
  }
  if (!isFolder(entry) || skipped.has(entry.name)) return [];
  const inside: NamedBytes[] = [];
  for (const child of await entriesOf(entry)) inside.push(...(await filesIn(child, path)));
  return inside;
}

/** A folder hands out its entries in portions; an empty one is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

async function read(file: File, path: string): Promise<NamedBytes> {
  return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
