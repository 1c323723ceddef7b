/** Selection and cursor lead to each other: a card that is selected shows its lines, a cursor in its lines selects it. */
import type { Node } from "jsonc-parser";
import type { editor as monacoEditor } from "monaco-editor/editor";
import { type Address, resourceOf } from "#model/address.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import type { Editor } from "#store/editor.ts";
import type { Binding } from "./bind-document.ts";
import { activityAround, rangeAt, treeOf } from "./lines-of.ts";
import { monaco } from "./monaco.ts";

export interface Following {
  readonly code: monacoEditor.IStandaloneCodeEditor;
  readonly model: monacoEditor.ITextModel;
  readonly editor: Editor;
  readonly binding: Binding;
}

/** Starts to follow; gives the end of it. */
export function followSelection({ code, model, editor, binding }: Following): () => void {
  const marks = code.createDecorationsCollection();
  let parsed: { readonly version: number; readonly tree: Node | undefined } | undefined;
  let leading = false;
  const tree = () => {
    const version = model.getVersionId();
    if (parsed?.version !== version) parsed = { version, tree: treeOf(model.getValue()) };
    return parsed.tree;
  };

  function reveal(address: Address | undefined): void {
    const placed =
      address !== undefined && resourceOf(address) === binding.address()
        ? activityAt(editor.get().workspace, address)
        : undefined;
    const found = placed && rangeAt(tree(), placed.path);
    if (found === undefined) {
      marks.clear();
      return;
    }
    const [start, end] = [model.getPositionAt(found.start), model.getPositionAt(found.end)];
    const range = new monaco.Range(start.lineNumber, 1, end.lineNumber, 1);
    marks.set([{ range, options: { isWholeLine: true, className: "json-selected" } }]);
    if (leading || code.hasTextFocus()) return;
    code.revealRangeNearTopIfOutsideViewport(range);
    code.setPosition(start);
  }

  const moved = code.onDidChangeCursorPosition((event) => {
    const byUser = code.hasTextFocus() && event.source !== "api" && event.source !== "model";
    const pipeline = resourceAt(editor.get().workspace, binding.address());
    if (!byUser || binding.hasDraft() || pipeline === undefined) return;
    const address = activityAround(tree(), model.getOffsetAt(event.position), pipeline);
    const [first] = editor.session.get().selection;
    if (address === undefined || address === first) return;
    leading = true;
    editor.session.select([address]);
    leading = false;
  });
  const stop = editor.session.subscribe((now, before) => {
    if (now.selection !== before.selection) reveal(now.selection[0]);
  });
  // Lines move with edits.
  const edited = model.onDidChangeContent(() => reveal(editor.session.get().selection[0]));
  reveal(editor.session.get().selection[0]);
  return () => {
    moved.dispose();
    edited.dispose();
    stop();
    marks.clear();
  };
}
