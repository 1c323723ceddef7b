/** The script of a data flow, edited as text with its own colours. A lazy room: it brings Monaco. */

import { Button } from "@fluentui/react-components";
import { Editor as Monaco } from "@monaco-editor/react";
import type { editor as monacoEditor } from "monaco-editor/editor";
import { useEffect, useRef, useState } from "react";
import { nameSteps, setScript } from "#commands/set-script.ts";
import { type Address, parseAddress } from "#model/address.ts";
import { scriptIn, unnamedSteps } from "#model/data-flow-script.ts";
import { resourceAt } from "#model/resolve.ts";
import { useAction, useEditor, useResource, useSession } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { Menu, MenuItem } from "#ui/primitives/Menu.tsx";
import { usePageTheme } from "#ui/primitives/usePageTheme.ts";
import { bindScript } from "./bind-script.ts";
import { addEditorKeys } from "./editor-keys.ts";
import { monaco, themeName } from "./monaco.ts";
import { scriptLanguage } from "./script-language.ts";
import { nextName, type Snippet, snippets } from "./script-snippets.ts";
import "./json.css";
import "./script.css";

let count = 0;

export default function ScriptEditor({ address }: { readonly address: Address }) {
  const [code, setCode] = useState<monacoEditor.IStandaloneCodeEditor>();
  const [path] = useState(() => `sluice://script/${(count += 1)}`);
  const theme = usePageTheme();
  const mayEdit = useSession((session) => session.mayEdit);
  useScriptBinding(code, address);
  return (
    <section className="json-editor script-editor" aria-label="Script">
      <div className="script-head">
        <span className="grow">Script</span>
        <InsertMenu code={code} />
      </div>
      <div className="json-text">
        <Monaco
          defaultLanguage={scriptLanguage}
          loading={null}
          path={path}
          theme={themeName(theme)}
          onMount={setCode}
          options={{
            ariaLabel: `Script of ${parseAddress(address)?.name ?? ""}. Press Escape, then Tab to leave the editor.`,
            automaticLayout: true,
            fontFamily: "'Cascadia Code', Consolas, 'DejaVu Sans Mono', monospace",
            fontSize: 12,
            lineHeight: 20,
            minimap: { enabled: false },
            scrollBeyondLastLine: false,
            renderLineHighlightOnlyWhenFocus: true,
            padding: { top: 8, bottom: 8 },
            stickyScroll: { enabled: false },
            trimAutoWhitespace: false,
            detectIndentation: true,
            insertSpaces: false,
            wordBasedSuggestions: "currentDocument",
            fixedOverflowWidgets: true,
            readOnly: !mayEdit,
          }}
        />
      </div>
      <StepsHint address={address} />
    </section>
  );
}

/** The usual steps, for those who do not know their words yet. */
function InsertMenu({ code }: { readonly code: monacoEditor.IStandaloneCodeEditor | undefined }) {
  const insert = (snippet: Snippet) => {
    const model = code?.getModel();
    if (code === undefined || model === null || model === undefined) return;
    const script = model.getValue();
    const end = model.getFullModelRange().getEndPosition();
    code.focus();
    code.setPosition(end);
    const text = snippet.text(nextName(script, snippet));
    const insertion = script === "" || script.endsWith("\n") ? text : `\n${text}`;
    code.getContribution<SnippetController>("snippetController2")?.insert(insertion);
    code.revealPosition(code.getPosition() ?? end);
  };
  return (
    <Menu
      label="Insert a step"
      renderButton={(props) => (
        <Button size="small" appearance="subtle" icon={<Icon name="add" />} {...props}>
          Insert a step
        </Button>
      )}
    >
      {snippets.map((snippet) => (
        <MenuItem key={snippet.id} onClick={() => insert(snippet)}>
          {snippet.label}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** What is used of Monaco's controller of snippets, which its types leave out. */
interface SnippetController extends monacoEditor.IEditorContribution {
  readonly insert: (text: string) => void;
}

/** Steps of the script that the document does not name, which the service would refuse. */
function StepsHint({ address }: { readonly address: Address }) {
  const { dispatch } = useEditor();
  const flow = useResource(address);
  const steps = flow === undefined ? [] : unnamedSteps(flow.json);
  return (
    <div role="status" className={steps.length === 0 ? "unseen" : "json-status json-status-renaming"}>
      {steps.length === 0 ? undefined : (
        <>
          <Icon name="info" size={14} />
          <span className="grow">
            {steps.join(", ")} {steps.length === 1 ? "is" : "are"} named neither among the sources and sinks nor among
            the transformations.
          </span>
          <button type="button" className="link-button" onClick={() => dispatch(nameSteps(address))}>
            Add to the transformations
          </button>
        </>
      )}
    </div>
  );
}

/** Ties Monaco to the script as long as both are there. */
function useScriptBinding(code: monacoEditor.IStandaloneCodeEditor | undefined, address: Address): void {
  const editor = useEditor();
  const undo = useAction("edit.undo");
  const redo = useAction("edit.redo");
  const acts = useRef({ undo, redo });
  useEffect(() => {
    acts.current = { undo, redo };
  }, [undo, redo]);
  useEffect(() => {
    if (code === undefined) return;
    addEditorKeys({
      code,
      binding: () => undefined,
      undo: () => acts.current.undo.run(),
      redo: () => acts.current.redo.run(),
      announce: editor.session.announce,
    });
  }, [code, editor]);
  useEffect(() => {
    const model = code?.getModel();
    if (code === undefined || model === null || model === undefined) return undefined;
    return bindScript({
      model,
      read: () => {
        const flow = resourceAt(editor.get().workspace, address);
        return flow === undefined ? undefined : scriptIn(flow.json);
      },
      write: (text) => editor.dispatch(setScript(address, text)),
      subscribe: editor.subscribe,
      range: (start, end) => monaco.Range.fromPositions(start, end),
    });
  }, [code, address, editor]);
}
