/** Keys of the JSON editor that differ from Monaco's own. */
import type { editor as monacoEditor } from "monaco-editor/editor";
import type { Binding } from "./bind-document.ts";
import { monaco } from "./monaco.ts";

export interface EditorKeys {
  readonly code: monacoEditor.IStandaloneCodeEditor;
  readonly binding: () => Binding | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly announce: (message: string) => void;
}

/**
 * Undo: while the text is a draft, the steps are those of the text; otherwise they are those of the workspace, which has
 * everything that was typed here as well. Escape, then Tab leaves the editor.
 */
export function addEditorKeys({ code, binding, undo, redo, announce }: EditorKeys): void {
  const { KeyMod, KeyCode } = monaco;
  const orText = (act: () => void, own: "undo" | "redo") => () => {
    if (binding()?.hasDraft() === true) code.trigger("keyboard", own, undefined);
    else act();
  };
  code.addAction({
    id: "sluice.undo",
    label: "Undo",
    keybindings: [KeyMod.CtrlCmd | KeyCode.KeyZ],
    run: orText(undo, "undo"),
  });
  code.addAction({
    id: "sluice.redo",
    label: "Redo",
    keybindings: [KeyMod.CtrlCmd | KeyCode.KeyY, KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ],
    run: orText(redo, "redo"),
  });
  let leaves = false;
  code.onKeyDown((event) => {
    if (event.keyCode === KeyCode.Escape) {
      leaves = true;
      code.updateOptions({ tabFocusMode: true });
      announce("Tab leaves the editor now");
    } else if (leaves && event.keyCode !== KeyCode.Tab && event.keyCode !== KeyCode.Shift) {
      leaves = false;
      code.updateOptions({ tabFocusMode: false });
    }
  });
  code.onDidBlurEditorWidget(() => {
    leaves = false;
    code.updateOptions({ tabFocusMode: false });
  });
}
