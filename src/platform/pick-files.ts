/** Lets the user choose files or a folder, and reads what was dropped on the window. */
import type { FileBytes } from "#io/read-resource.ts";

/**
 * Shows the browser's file dialog. `accept` is as of `<input type="file">` (".json,.zip"); with `folder` a whole folder
 * is chosen and each file comes with its path. Empty when the user cancelled.
 */
export function pickFiles(options: {
  readonly accept: string;
  readonly folder?: boolean;
}): Promise<readonly FileBytes[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = options.accept;
  input.webkitdirectory = options.folder === true;
  return new Promise((resolve, reject) => {
    input.addEventListener("cancel", () => resolve([]));
    input.addEventListener("change", () => {
      readFiles([...(input.files ?? [])]).then(resolve, reject);
    });
    input.click();
  });
}

/** Reads files as the browser gives them; a file of a chosen folder keeps its path. */
function readFiles(files: readonly File[]): Promise<readonly FileBytes[]> {
  return Promise.all(
    files
      .filter((file) => isOpenable(file.webkitRelativePath))
      .map((file) => readOne(file, file.webkitRelativePath || file.name)),
  );
}

/**
 * Reads the files and folders of a drop. To be called inside the `drop` event: the browser empties the transfer after it.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly FileBytes[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return readFiles([...transfer.files]);
  const found = await Promise.all(entries.map((entry) => filesIn(entry)));
  return Promise.all(found.flat().map(({ file, path }) => readOne(file, path)));
}

async function readOne(file: File, path: string): Promise<FileBytes> {
  return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function filesIn(entry: FileSystemEntry): Promise<readonly { readonly file: File; readonly path: string }[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path }];
  }
  if (!isFolder(entry) || !isOpenable(`${path}/`)) return [];
  const found = await Promise.all((await entriesOf(entry)).map((inner) => filesIn(inner)));
  return found.flat();
}

/** A folder gives its entries in portions, the last of them empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Folders that hold no resources and may be huge. */
function isOpenable(path: string): boolean {
  return !/(^|\/)(\.git|node_modules)\//.test(path);
}
