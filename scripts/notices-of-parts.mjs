/** Licences that no file in a package tells: of code that a package carries inside, and of packages that forgot theirs. */
import { readdirSync, readFileSync } from "node:fs";

const microsoft = "Microsoft Corporation";

/** MIT in these repositories, though the file is not in what they publish. */
const holders = { "@fluentui/react-icons": microsoft };

/** What Monaco carries under `esm/external`, each from a repository of the same holder. */
const insideMonaco = {
  "@vscode/l10n": microsoft,
  "jsonc-parser": microsoft,
  "monaco-lsp-client": microsoft,
  "vscode-css-languageservice": microsoft,
  "vscode-html-languageservice": microsoft,
  "vscode-json-languageservice": microsoft,
  "vscode-languageserver-textdocument": microsoft,
  "vscode-languageserver-types": microsoft,
  "vscode-uri": microsoft,
};

const codicons = `The icon font of the editor, copyright (c) Microsoft Corporation, unchanged, from
https://github.com/microsoft/vscode-codicons, under the Creative Commons Attribution 4.0 International Public License:
https://creativecommons.org/licenses/by/4.0/legalcode. Its disclaimer of warranties applies.`;

/** The text of a licence whose file a package forgot; empty where nobody has looked it up yet. */
export function forgottenLicence(name) {
  return Object.hasOwn(holders, name) ? mit(holders[name]) : "";
}

/** Notices for what a package carries inside. */
export function noticesOfParts(folder) {
  if (folder !== "node_modules/monaco-editor") return [];
  const parts = partsIn(`${folder}/esm/external`).map((part) => ({
    name: `${part} (in monaco-editor)`,
    version: "",
    licence: "MIT",
    text: Object.hasOwn(insideMonaco, part) ? mit(insideMonaco[part]) : "",
  }));
  return [...parts, { name: "Codicons (in monaco-editor)", version: "", licence: "CC-BY-4.0", text: codicons }];
}

/** The names of packages in a folder, scoped ones included. */
function partsIn(folder) {
  return readdirSync(folder).flatMap((name) =>
    name.startsWith("@") ? readdirSync(`${folder}/${name}`).map((scoped) => `${name}/${scoped}`) : [name],
  );
}

/** The words of our own licence under another's name: MIT is the same for all. */
function mit(holder) {
  return readFileSync("LICENSE", "utf8")
    .trim()
    .replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}
