/**
 * Monaco from our own bundle: JSON only, two local workers, nothing fetched from elsewhere. The paths are those of the
 * package's `exports`; what each of them is for stands beside it.
 */
import { loader } from "@monaco-editor/react";
import * as monaco from "monaco-editor/editor";
// All features at once: the JSON mode brings them in later anyway, and services that are registered after the first editor
// was made are unknown to the second one ("CodeLensContribution depends on UNKNOWN service").
import "monaco-editor/features/register.all";
// `features/suggest` of 0.57 lacks the controller, and completion would never open.
import "monaco-editor/editor/contrib/suggest/browser/suggestController";
import { jsonDefaults } from "monaco-editor/languages/features/json/register";
import type { JsonObject } from "#model/json.ts";
import "./monaco-environment.ts";

// The types of the two packages come from different doors of the same one.
loader.config({ monaco: monaco as never });

const colours = {
  light: { key: "0F548C", string: "9A4310", number: "0B6A4A", word: "7A3E9D" },
  dark: { key: "96C6FA", string: "F0A97E", number: "8FD6B4", word: "D3A6EE" },
} as const;

for (const theme of ["light", "dark"] as const) {
  const { key, string, number, word } = colours[theme];
  const ground = theme === "light" ? "#ffffff" : "#1f1f1f";
  const numbers = theme === "light" ? "#707070" : "#999999";
  monaco.editor.defineTheme(themeName(theme), {
    base: theme === "light" ? "vs" : "vs-dark",
    inherit: true,
    rules: [
      { token: "string.key.json", foreground: key },
      { token: "string.value.json", foreground: string },
      { token: "number.json", foreground: number },
      { token: "keyword.json", foreground: word },
      { token: "keyword.script", foreground: key },
      { token: "function.script", foreground: word },
      { token: "string.script", foreground: string },
      { token: "number.script", foreground: number },
      { token: "variable.script", foreground: number },
    ],
    colors: {
      "editor.background": ground,
      "editorGutter.background": ground,
      "editorLineNumber.foreground": numbers,
      // The line after the last line end, otherwise drawn at 40 %.
      "editorLineNumber.dimmedForeground": numbers,
      "editor.lineHighlightBorder": "#00000000",
      "editor.lineHighlightBackground": theme === "light" ? "#f5f5f5" : "#292929",
    },
  });
}

export function themeName(theme: "light" | "dark"): string {
  return `sluice-${theme}`;
}

const schemas = new Map<string, JsonObject>();

/** Gives a model its schema; undefined takes it away. Never asks the network for one. */
export function setSchema(model: string, schema: JsonObject | undefined): void {
  if (schema === undefined) schemas.delete(model);
  else schemas.set(model, schema);
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    enableSchemaRequest: false,
    // Files with comments and trailing commas are taken as they are.
    allowComments: true,
    comments: "ignore",
    trailingCommas: "ignore",
    schemas: [...schemas].map(([uri, own]) => ({ uri: `${uri}#schema`, fileMatch: [uri], schema: own })),
  });
}

export { monaco };
