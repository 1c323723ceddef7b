/**
 * The licences of what ships, in one file that the build writes beside the app and the About dialog shows. Vite's own list
 * (`build.license`) sees neither what workers carry nor what a package carries inside. A package without the text of its
 * licence, or under one that is not on the list, ends the build.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { licenceWithin, licencesOfParts } from "./notices-of-parts.mjs";

export const noticesFile = "third-party-notices.md";

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
  const watch = () => ({
    name: "sluice:bundled-packages",
    /** @param {unknown} _options @param {Record<string, { moduleIds?: readonly string[] }>} bundle */
    generateBundle(_options, bundle) {
      for (const { moduleIds = [] } of Object.values(bundle)) for (const name of packagesOf(moduleIds)) bundled.add(name);
    },
  });
  const write = () => {
    const { generateBundle } = watch();
    return {
      name: "sluice:third-party-notices",
      /** @this {{ emitFile(file: object): void }} */
      generateBundle(options, bundle) {
        generateBundle(options, bundle);
        const source = written(noticesOf(bundled));
        this.emitFile({ type: "asset", fileName: noticesFile, source });
      },
      /** While developing there is no built file. */
      configureServer(server) {
        server.middlewares.use(`/${noticesFile}`, (_request, response) => response.end(written(noticesOf([]))));
      },
    };
  };
  return { write, watch };
}

/** The packages that modules come from. The few lines of the bundler itself count, too. */
export function packagesOf(moduleIds) {
  return new Set(
    moduleIds.flatMap((id) => {
      const own = /^\0?(vite|rolldown)\//.exec(id) ?? /.*\bnode_modules\/((?:@[^/]+\/)?[^/?]+)/.exec(id);
      return own?.[1] === undefined ? [] : [own[1]];
    }),
  );
}

/**
 * A notice for each package that was bundled and for each that it declares to need, since some packages are bundled
 * already when they come. The app's own dependencies are in it in any case.
 * @returns {readonly Notice[]}
 */
export function noticesOf(bundled, root = "node_modules") {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const names = new Set(Object.keys(dependencies));
  const add = (name) => {
    // Types are not code, and a package that is not there was not needed on this machine.
    if (name.startsWith("@types/") || !existsSync(`${root}/${name}`)) return;
    names.add(name);
    for (const next of Object.keys(manifestOf(root, name).dependencies ?? {})) if (!names.has(next)) add(next);
  };
  for (const name of bundled) add(name);
  const notices = [...names].flatMap((name) => [noticeOf(name, root), ...licencesOfParts(name)]);
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
function noticeOf(name, root) {
  const { version, license } = manifestOf(root, name);
  const files = readdirSync(`${root}/${name}`).filter((file) => /^(licen[cs]e|copying|notice|thirdparty)/i.test(file));
  const own = files.map((file) => ownPart(readFileSync(`${root}/${name}/${file}`, "utf8"))).join("\n\n");
  return { name, version, licence: String(license ?? "none"), text: own === "" ? licenceWithin(name) : own };
}

/** Vite adds the licences of what it is made of, none of which it puts into what it builds. */
function ownPart(text) {
  return (text.split("\n# Licenses of bundled dependencies")[0] ?? "").replaceAll("\r\n", "\n").trim();
}

function manifestOf(root, name) {
  return JSON.parse(readFileSync(`${root}/${name}/package.json`, "utf8"));
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
