/** The clipboard of the system, with one of the page's own for where the browser does not let us. */

export interface Clipboard {
  /** Resolves to true when the text is on the system's clipboard, to false when only this page has it. */
  readonly write: (text: string) => Promise<boolean>;
  /** The system's text, or what this page copied last where the system's may not be read. */
  readonly read: () => Promise<string>;
}

/** The part of `navigator.clipboard` that is used. */
export interface SystemClipboard {
  readonly writeText: (text: string) => Promise<void>;
  readonly readText: () => Promise<string>;
}

/** Opens the clipboard; without permission, or without a system clipboard, copies stay inside the page. */
export function openClipboard(system: SystemClipboard | undefined = browserClipboard()): Clipboard {
  let copied = "";
  return {
    write: async (text) => {
      copied = text;
      if (system === undefined) return false;
      try {
        await system.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    read: async () => {
      try {
        return (await system?.readText()) ?? copied;
      } catch {
        return copied;
      }
    },
  };
}

function browserClipboard(): SystemClipboard | undefined {
  return typeof navigator === "undefined" ? undefined : navigator.clipboard;
}
