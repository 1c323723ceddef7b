// @ts-check
/** What a document refers to, found the way the service does: by `{ referenceName, type }` at any depth. */
import { find, list } from "./resources.mjs";

/** @typedef {import("./types.ts").State} State */

/** @type {ReadonlyMap<string, string>} */
const segments = new Map([
  ["pipelinereference", "pipelines"],
  ["datasetreference", "datasets"],
  ["linkedservicereference", "linkedservices"],
  ["dataflowreference", "dataflows"],
  ["integrationruntimereference", "integrationRuntimes"],
  ["credentialreference", "credentials"],
  ["triggerreference", "triggers"],
]);

/** Every factory has it without anybody making it. */
const implicit = "autoresolveintegrationruntime";

/** @param {unknown} value @returns {{segment: string, name: string}[]} */
function references(value) {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== "object" || value === null) return [];
  const { referenceName, type } = /** @type {{referenceName?: unknown, type?: unknown}} */ (value);
  const inner = Object.values(value).flatMap(references);
  const segment = typeof type === "string" ? segments.get(type.toLowerCase()) : undefined;
  if (segment === undefined || typeof referenceName !== "string") return inner;
  return [{ segment, name: referenceName }, ...inner];
}

/** The first name that a document refers to and that the factory does not have. @param {State} state @param {string} factory id @param {unknown} properties */
export function danglingReference(state, factory, properties) {
  const missing = references(properties).find(
    ({ segment, name }) =>
      name.toLowerCase() !== implicit && find(state, `${factory}/${segment}/${name}`) === undefined,
  );
  return missing?.name;
}

/** The resource that refers to another, if any: it keeps that one from being deleted. @param {State} state @param {string} factory id @param {string} segment @param {string} name */
export function referrer(state, factory, segment, name) {
  for (const kind of segments.values()) {
    const type = `Microsoft.DataFactory/factories/${kind}`;
    const found = list(state, type, factory).find((resource) =>
      references(resource["properties"]).some(
        (reference) => reference.segment === segment && reference.name.toLowerCase() === name.toLowerCase(),
      ),
    );
    if (found !== undefined) return found.name;
  }
  return undefined;
}
