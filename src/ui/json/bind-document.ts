/**
 * Ties the text of a Monaco editor to a place of the document, both ways. What is typed becomes an edit as soon as it is
 * JSON; until then it is a draft, and document and canvas keep what they have. What changes elsewhere arrives as the
 * smallest text edit. Nothing is echoed: the binding knows which JSON the text stands for.
 */
import type { editor as monacoEditor } from "monaco-editor/editor";
import { type Address, parseAddress } from "#model/address.ts";
import type { JsonObject } from "#model/json.ts";
import type { Editor } from "#store/editor.ts";
import { readTyped, shownAt, type Typed } from "./document-text.ts";
import { minimalEdit } from "./minimal-edit.ts";

export type TextState =
  | { readonly at: "same" }
  | {
      readonly at: "invalid";
      readonly says: string;
      readonly line: number | undefined;
      readonly column: number | undefined;
    }
  | { readonly at: "refused"; readonly says: string }
  /** A new name of the resource, taken when the editor is left. */
  | { readonly at: "renaming"; readonly to: string };

export interface Binding {
  /** The address after a rename that was typed here, or the one the binding was made for. */
  readonly address: () => Address;
  /** Whether there is typed text that the document does not have. */
  readonly hasDraft: () => boolean;
  readonly discard: () => void;
  readonly dispose: () => void;
}

export interface BindingOptions {
  readonly code: monacoEditor.IStandaloneCodeEditor;
  readonly model: monacoEditor.ITextModel;
  readonly editor: Editor;
  readonly address: Address;
  readonly tell: (state: TextState) => void;
}

export function bindDocument({ code, model, editor, address: first, tell }: BindingOptions): Binding {
  const { session } = editor;
  let address = first;
  /** The JSON that the model's text stands for; typed text in other clothes is not rewritten while it means the same. */
  let held: JsonObject | undefined;
  let writing = false;

  const draftOf = () => {
    const { drafts } = session.get();
    return Object.hasOwn(drafts, draftKey(address)) ? drafts[draftKey(address)] : undefined;
  };
  const write = (change: () => void) => {
    writing = true;
    try {
      change();
    } finally {
      writing = false;
    }
  };

  function showDocument(): void {
    const shown = shownAt(editor.get().workspace, address);
    if (shown === undefined) return;
    held = shown.json;
    const edit = minimalEdit(model.getValue(), shown.text);
    tell({ at: "same" });
    if (edit === undefined) return;
    const [from, to] = [model.getPositionAt(edit.start), model.getPositionAt(edit.end)];
    const range = {
      startLineNumber: from.lineNumber,
      startColumn: from.column,
      endLineNumber: to.lineNumber,
      endColumn: to.column,
    };
    write(() => {
      model.pushStackElement();
      model.pushEditOperations(code.getSelections(), [{ range, text: edit.text }], () => null);
      model.pushStackElement();
    });
  }

  function keep(text: string, state: TextState): void {
    session.setDraft(draftKey(address), text);
    tell(state);
  }

  function take(typed: Extract<Typed, { ok: true }>, text: string): void {
    const key = draftKey(address);
    const isActivity = parseAddress(address)?.steps.length !== 0;
    writing = true;
    // One key for all that is typed here: a new name changes the address, and is still one step of the history.
    const outcome = editor.dispatch({ ...typed.command, mergeKey: `json ${first}` });
    writing = false;
    if (!outcome.ok) {
      keep(text, { at: "refused", says: outcome.reason });
      return;
    }
    session.setDraft(key, undefined);
    const [selected] = session.get().selection;
    if (isActivity && selected !== undefined) address = selected;
    held = shownAt(editor.get().workspace, address)?.json;
    tell({ at: "same" });
  }

  function judge(text: string, when: "typing" | "leaving"): void {
    const { workspace } = editor.get();
    if (shownAt(workspace, address)?.text === text) {
      session.setDraft(draftKey(address), undefined);
      held = shownAt(workspace, address)?.json;
      tell({ at: "same" });
      return;
    }
    const typed = readTyped(workspace, address, text);
    if (!typed.ok) {
      const { message, line, column } = typed.problem;
      keep(text, { at: "invalid", says: message, line, column });
    } else if (typed.renamesTo !== undefined && when === "typing") {
      keep(text, { at: "renaming", to: typed.renamesTo });
    } else {
      take(typed, text);
    }
  }

  function start(): void {
    const draft = draftOf();
    const shown = shownAt(editor.get().workspace, address);
    held = shown?.json;
    write(() => model.setValue(draft ?? shown?.text ?? ""));
    if (draft === undefined) tell({ at: "same" });
    else judge(draft, "typing");
  }

  start();
  const typing = model.onDidChangeContent(() => {
    if (!writing) judge(model.getValue(), "typing");
  });
  const leaving = code.onDidBlurEditorWidget(() => {
    const draft = draftOf();
    if (draft !== undefined) judge(draft, "leaving");
  });
  const stop = editor.subscribe((now, before) => {
    if (writing || now.workspace === before.workspace || draftOf() !== undefined) return;
    if (shownAt(now.workspace, address)?.json !== held) showDocument();
  });
  return {
    address: () => address,
    hasDraft: () => draftOf() !== undefined,
    discard() {
      session.setDraft(draftKey(address), undefined);
      showDocument();
    },
    dispose() {
      typing.dispose();
      leaving.dispose();
      stop();
    },
  };
}

function draftKey(address: Address): string {
  return `json ${address}`;
}
