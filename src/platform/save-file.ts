/** Gives a file to the user: by the browser's save dialog where there is one, else as a download. */
import type { FileBytes } from "#io/read-resource.ts";

/** The part of the File System Access API that is used; TypeScript's DOM library has no `showSaveFilePicker` yet. */
interface SavePicker {
  readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<{
    readonly createWritable: () => Promise<{
      readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
      readonly close: () => Promise<void>;
    }>;
  }>;
}

/** Saves a file; false when the user cancelled. The folder part of `path` is left out. */
export async function saveFile({ path, bytes }: FileBytes): Promise<boolean> {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const content = new Uint8Array(bytes);
  const picker = (globalThis as SavePicker).showSaveFilePicker;
  if (picker === undefined) {
    download(name, content);
    return true;
  }
  try {
    const handle = await picker.call(globalThis, { suggestedName: name });
    const file = await handle.createWritable();
    await file.write(content);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    // A page inside another may not show the dialog; a download works there.
    download(name, content);
    return true;
  }
}

/** Starts a download of bytes under a name. */
function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
