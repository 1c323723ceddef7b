/**
 * The licences of what ships, in one file that the build writes beside the app and the About dialog shows. Vite's own list
 * (`build.license`) sees neither what workers carry nor what a package carries inside. A package without the text of its
 * licence, or under one that is not on the list, ends the build.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { forgottenLicence, noticesOfParts } from "./notices-of-parts.mjs";

export const noticesFile = "third-party-notices.md";

/** The bundler puts a few lines of its own into what it builds, and nothing of what it needs itself. */
const bundlers = ["node_modules/vite", "node_modules/rolldown"];

/** What may ship. Whoever adds a licence here has read it. */
export const allowedLicences = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "CC-BY-4.0"];

/** @typedef {{ readonly name: string, readonly version: string, readonly licence: string, readonly text: string }} Notice */

/**
 * Two plugins for `vite.config.ts`: `write` among the app's, `watch` among those of workers and of any other build that
 * ends up in the same folder.
 */
export function thirdPartyNotices() {
  /** @type {Set<string>} */
  const bundled = new Set();
  /** @param {Record<string, { moduleIds?: readonly string[] }>} bundle */
  const collect = (bundle) => {
    for (const { moduleIds = [] } of Object.values(bundle))
      for (const folder of packagesOf(moduleIds)) bundled.add(folder);
  };
  const watch = () => ({
    name: "sluice:bundled-packages",
    generateBundle: (_options, bundle) => collect(bundle),
  });
  const write = () => ({
    name: "sluice:third-party-notices",
    /** @this {{ emitFile(file: object): void }} */
    generateBundle(_options, bundle) {
      collect(bundle);
      this.emitFile({ type: "asset", fileName: noticesFile, source: written(noticesOf(bundled)) });
    },
    /** While developing there is no built file. */
    configureServer(server) {
      server.middlewares.use(`/${noticesFile}`, (_request, response) => response.end(written(noticesOf([]))));
    },
  });
  return { write, watch };
}

/** The folders of the packages that modules come from. */
export function packagesOf(moduleIds) {
  return new Set(
    moduleIds.flatMap((id) => {
      const bundler = /^\0?(vite|rolldown)\//.exec(id);
      if (bundler !== null) return [`node_modules/${bundler[1]}`];
      const folder = /\bnode_modules\/(?:.*\bnode_modules\/)?(?:@[^/]+\/)?[^/?]+/.exec(id);
      return folder === null ? [] : [folder[0]];
    }),
  );
}

/**
 * A notice for each package that was bundled and for each that it declares to need, since some packages are bundled
 * already when they come. The app's own dependencies are in it in any case.
 * @param {Iterable<string>} bundled folders, as `packagesOf` gives them
 * @returns {readonly Notice[]}
 */
export function noticesOf(bundled) {
  const own = Object.keys(readJson("package.json").dependencies).map((name) => `node_modules/${name}`);
  const folders = new Set(own);
  const add = (folder) => {
    folders.add(folder);
    if (bundlers.includes(folder)) return;
    for (const name of Object.keys(readJson(`${folder}/package.json`).dependencies ?? {})) {
      const next = [`${folder}/node_modules/${name}`, `node_modules/${name}`].find((one) => existsSync(one));
      // Types are not code, and a package that is not there was not needed on this machine.
      if (next !== undefined && !folders.has(next) && !name.startsWith("@types/")) add(next);
    }
  };
  for (const folder of bundled) add(folder);
  const notices = [...folders].flatMap((folder) => [noticeOf(folder), ...noticesOfParts(folder)]);
  const wrong = notices.flatMap((notice) => problemOf(notice) ?? []);
  if (wrong.length > 0) throw new Error(`Not everything may ship:\n${wrong.join("\n")}`);
  return notices.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** What keeps a package from being shipped, as a sentence. */
export function problemOf({ name, licence, text }) {
  if (text === "")
    return `${name} comes without the text of its licence. Look it up and add it to scripts/notices-of-parts.mjs.`;
  if (isAllowed(licence)) return undefined;
  return `${name} is under "${licence}", which is none of ${allowedLicences.join(", ")} (scripts/notices.mjs).`;
}

/** Of licences joined by OR one is enough; joined by AND all are needed. */
function isAllowed(expression) {
  const choices = expression.replaceAll(/[()]/g, "").split(/\s+OR\s+/);
  return choices.some((choice) => choice.split(/\s+AND\s+/).every((one) => allowedLicences.includes(one)));
}

/** @returns {Notice} */
function noticeOf(folder) {
  const { name, version, license } = readJson(`${folder}/package.json`);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|thirdparty)/i.test(file));
  const text = files.map((file) => ownPart(readFileSync(`${folder}/${file}`, "utf8"))).join("\n\n");
  return { name, version, licence: String(license ?? "none"), text: text === "" ? forgottenLicence(name) : text };
}

/** Vite adds the licences of what it is made of, none of which it puts into what it builds. */
function ownPart(text) {
  return (text.split("\n# Licenses of bundled dependencies")[0] ?? "").replaceAll("\r\n", "\n").trim();
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** One text of all; packages with the same licence to the letter stand together. */
function written(notices) {
  const groups = new Map();
  for (const { name, version, licence, text } of notices) {
    const group = groups.get(text) ?? { licence, names: [] };
    groups.set(text, { licence, names: [...group.names, `${name} ${version}`.trim()] });
  }
  const sections = [...groups].map(([text, { licence, names }]) => `## ${names.join(", ")} (${licence})\n\n${text}\n`);
  return [
    "# Licences\n",
    `## Sluice\n\n${readFileSync("LICENSE", "utf8").trim()}\n`,
    "# Third-party notices\n",
    "Sluice contains the packages below, or parts of them.\n",
    ...sections,
  ].join("\n");
}
