import type { editor as monacoEditor } from "monaco-editor/editor";
import { useEffect, useRef } from "react";
import { activitySchema, pipelineSchema, resourceSchema } from "#catalogue/json-schema.ts";
import { typeOf } from "#model/activity.ts";
import { type Address, parseAddress } from "#model/address.ts";
import type { JsonObject } from "#model/json.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import { activitiesOf } from "#model/walk.ts";
import type { Workspace } from "#model/workspace.ts";
import { useAction, useEditor } from "#ui/editor/EditorContext.tsx";
import { type Binding, bindDocument, type TextState } from "./bind-document.ts";
import { addEditorKeys } from "./editor-keys.ts";
import { followSelection } from "./follow-selection.ts";
import { setSchema } from "./monaco.ts";

export interface JsonBinding {
  readonly code: monacoEditor.IStandaloneCodeEditor | undefined;
  readonly address: Address;
  readonly follow: "selection" | "nothing";
  readonly tell: (state: TextState) => void;
}

/** Ties a Monaco editor to the document as long as both are there; gives the way to throw a draft away. */
export function useJsonBinding({ code, address, follow, tell }: JsonBinding): () => void {
  const editor = useEditor();
  const undo = useAction("edit.undo");
  const redo = useAction("edit.redo");
  const acts = useRef({ undo, redo });
  const bound = useRef<{ readonly binding: Binding; readonly stop: () => void } | undefined>(undefined);
  useEffect(() => {
    acts.current = { undo, redo };
  }, [undo, redo]);

  useEffect(() => {
    if (code === undefined) return;
    addEditorKeys({
      code,
      binding: () => bound.current?.binding,
      undo: () => acts.current.undo.run(),
      redo: () => acts.current.redo.run(),
      announce: editor.session.announce,
    });
  }, [code, editor]);

  useEffect(() => {
    const model = code?.getModel();
    // A name typed in the editor changes the address: it is the same text, and the binding went along.
    if (code === undefined || model === null || model === undefined || bound.current?.binding.address() === address)
      return;
    bound.current?.stop();
    const uri = model.uri.toString();
    setSchema(uri, schemaFor(editor.get().workspace, address));
    const binding = bindDocument({ code, model, editor, address, tell });
    const unfollow = follow === "selection" ? followSelection({ code, model, editor, binding }) : () => undefined;
    const stop = () => {
      unfollow();
      binding.dispose();
      setSchema(uri, undefined);
    };
    bound.current = { binding, stop };
  }, [code, address, follow, editor, tell]);

  useEffect(
    () => () => {
      bound.current?.stop();
      bound.current = undefined;
    },
    [],
  );
  return () => bound.current?.binding.discard();
}

/** Beyond this many activities the schema of a whole pipeline overflows the stack of Monaco's JSON worker. */
const mostForSchema = 300;

function schemaFor(workspace: Workspace, address: Address): JsonObject {
  const placed = activityAt(workspace, address);
  if (placed !== undefined) return activitySchema(typeOf(placed.activity));
  const resource = resourceAt(workspace, address);
  const isPipeline = parseAddress(address)?.kind === "pipeline";
  if (!isPipeline || resource === undefined || activitiesOf(resource).length > mostForSchema) return resourceSchema();
  return pipelineSchema();
}
