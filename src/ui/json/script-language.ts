/** The script of data flows as a language of Monaco: its colours, and beginnings of the usual steps. */
import type { languages } from "monaco-editor/editor";
import { monaco } from "./monaco.ts";
import { nextName, snippets } from "./script-snippets.ts";

export const scriptLanguage = "adf-data-flow";

const steps =
  /(?:source|sink|derive|select|filter|aggregate|join|union|lookup|exists|split|pivot|unpivot|window|rank|sort|flatten|parse|stringify|assert|alterRow|keyGenerate|foldDown|call|cast|compare|new|parameters)\b(?=\s*[({])/;

const tokens: languages.IMonarchLanguage = {
  tokenizer: {
    root: [
      [/~>/, "keyword.script"],
      [steps, "keyword.script"],
      [/\b(?:as|output|over|asc|desc|groupBy|pivotBy|each|match|mapColumn|true|false|null)\b/, "keyword.script"],
      [/[$#][A-Za-z_]\w*/, "variable.script"],
      [/\{[^}\n]*\}/, "variable.script"],
      [/[A-Za-z_]\w*(?=\s*\()/, "function.script"],
      [/[A-Za-z_]\w*(?=\s*:)/, "attribute.script"],
      [/\d+(?:\.\d+)?[LlFfDd]?\b/, "number.script"],
      [/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/, "string.script"],
      [/[A-Za-z_]\w*/, "identifier"],
      [/[()[\]]/, "@brackets"],
    ],
  },
};

monaco.languages.register({ id: scriptLanguage });
monaco.languages.setMonarchTokensProvider(scriptLanguage, tokens);
monaco.languages.setLanguageConfiguration(scriptLanguage, {
  brackets: [
    ["(", ")"],
    ["[", "]"],
    ["{", "}"],
  ],
  autoClosingPairs: [
    { open: "(", close: ")" },
    { open: "[", close: "]" },
    { open: "{", close: "}" },
    { open: "'", close: "'", notIn: ["string"] },
    { open: '"', close: '"', notIn: ["string"] },
  ],
});
monaco.languages.registerCompletionItemProvider(scriptLanguage, {
  provideCompletionItems(model, position) {
    const { startColumn, endColumn } = model.getWordUntilPosition(position);
    const range = {
      startLineNumber: position.lineNumber,
      endLineNumber: position.lineNumber,
      startColumn,
      endColumn,
    };
    const script = model.getValue();
    return {
      suggestions: snippets.map((snippet) => ({
        label: snippet.id,
        detail: snippet.label,
        documentation: snippet.summary,
        kind: monaco.languages.CompletionItemKind.Snippet,
        insertText: snippet.text(nextName(script, snippet)),
        insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
        range,
      })),
    };
  },
});
