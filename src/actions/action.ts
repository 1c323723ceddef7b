/** A user act is one record: menus, buttons, shortcuts and the command palette are drawn from it. */
import type { Config } from "#azure/config.ts";
import type { Editor } from "#store/editor.ts";

/** Bytes and the name (or path in a folder) they came under. */
export interface NamedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What actions need of the browser. Wired in main.tsx; tests bring their own. */
export interface Ports {
  readonly pickFiles: (options: {
    readonly accept: string;
    readonly folder?: boolean;
  }) => Promise<readonly NamedBytes[]>;
  /** False when the user cancelled. */
  readonly saveFile: (file: NamedBytes) => Promise<boolean>;
  readonly copyText: (text: string) => Promise<void>;
  readonly pasteText: () => Promise<string>;
  /** Tells the journal that everything is in files now. */
  readonly markSaved: () => void;
  /** Loads the page anew, in its newest version, once everything is kept. */
  readonly reload: () => void;
  /** Removes what this browser keeps of the work, and loads the page anew. Rejects where the browser refuses. */
  readonly forgetWorkspace: () => Promise<void>;
}

export interface ActionContext {
  readonly editor: Editor;
  readonly ports: Ports;
  readonly config: Config;
}

export interface Action {
  readonly id: string;
  readonly label: string;
  /** `Mod` is Ctrl, and ⌘ on a Mac: "Mod+Z", "Delete", "F2". The first is the one shown. */
  readonly keys?: readonly string[];
  /** Keys of the canvas act only while it has focus; the others everywhere but in text fields that use them. */
  readonly where?: "app" | "canvas";
  /** The name of an icon in `ui/primitives/icons.ts`. */
  readonly icon?: string;
  readonly enabled?: (context: ActionContext) => boolean;
  readonly run: (context: ActionContext) => void | Promise<void>;
}

/** Gives an action's file its type. */
export function action(definition: Action): Action {
  return definition;
}
