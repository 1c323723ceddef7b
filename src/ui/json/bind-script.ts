/** Ties a text of Monaco to the script of a data flow, both ways: every keystroke is an edit, a change from outside arrives. */
import type { IPosition, IRange, editor as monacoEditor } from "monaco-editor/editor";
import { minimalEdit } from "./minimal-edit.ts";

export interface ScriptBinding {
  readonly model: monacoEditor.ITextModel;
  /** The script as the document has it; undefined where it is gone. */
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly range: (start: IPosition, end: IPosition) => IRange;
}

/** Gives the way to untie them. */
export function bindScript({ model, read, write, subscribe, range }: ScriptBinding): () => void {
  let writing = false;
  const show = () => {
    const text = read();
    const edit = text === undefined || writing ? undefined : minimalEdit(model.getValue(), text);
    if (edit === undefined) return;
    writing = true;
    const place = range(model.getPositionAt(edit.start), model.getPositionAt(edit.end));
    model.pushEditOperations(null, [{ range: place, text: edit.text }], () => null);
    writing = false;
  };
  show();
  const typing = model.onDidChangeContent(() => {
    if (writing) return;
    writing = true;
    write(model.getValue());
    writing = false;
    // Where nothing was written (another tab holds the workspace), the document's text comes back.
    show();
  });
  const stop = subscribe(show);
  return () => {
    typing.dispose();
    stop();
  };
}
