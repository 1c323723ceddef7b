/** The JSON of a resource or an activity, edited as text. A lazy room: it brings Monaco. */
import { Editor as Monaco } from "@monaco-editor/react";
import type { editor as monacoEditor } from "monaco-editor/editor";
import { useState } from "react";
import { type Address, parseAddress } from "#model/address.ts";
import { useSession } from "#ui/editor/EditorContext.tsx";
import { usePageTheme } from "#ui/primitives/usePageTheme.ts";
import type { TextState } from "./bind-document.ts";
import { JsonStatus } from "./JsonStatus.tsx";
import { themeName } from "./monaco.ts";
import { useJsonBinding } from "./useJsonBinding.ts";
import "./json.css";

let count = 0;

export default function JsonEditor({
  address,
  follow,
}: {
  readonly address: Address;
  /** Whether selection and cursor lead to each other. */
  readonly follow: "selection" | "nothing";
}) {
  const [code, setCode] = useState<monacoEditor.IStandaloneCodeEditor>();
  const [state, setState] = useState<TextState>({ at: "same" });
  const [path] = useState(() => `sluice://json/${(count += 1)}.json`);
  const theme = usePageTheme();
  const mayEdit = useSession((session) => session.mayEdit);
  const discard = useJsonBinding({ code, address, follow, tell: setState });
  return (
    <div className="json-editor">
      <div className="json-text">
        <Monaco
          defaultLanguage="json"
          loading={null}
          path={path}
          theme={themeName(theme)}
          onMount={setCode}
          options={{
            ariaLabel: `JSON of ${nameIn(address)}. Press Escape, then Tab to leave the editor.`,
            automaticLayout: true,
            fontFamily: "'Cascadia Code', Consolas, 'DejaVu Sans Mono', monospace",
            fontSize: 12,
            lineHeight: 20,
            minimap: { enabled: false },
            scrollBeyondLastLine: false,
            renderLineHighlight: "line",
            renderLineHighlightOnlyWhenFocus: true,
            padding: { top: 8, bottom: 8 },
            stickyScroll: { enabled: false },
            // What stands in the file is kept: nothing is trimmed, retabbed or completed behind the user's back.
            detectIndentation: true,
            trimAutoWhitespace: false,
            formatOnPaste: false,
            formatOnType: false,
            unusualLineTerminators: "off",
            fixedOverflowWidgets: true,
            readOnly: !mayEdit,
          }}
        />
      </div>
      <JsonStatus state={state} discard={discard} />
    </div>
  );
}

function nameIn(address: Address): string {
  const parts = parseAddress(address);
  return decodeURIComponent(parts?.steps.at(-1)?.segment ?? parts?.name ?? "");
}
