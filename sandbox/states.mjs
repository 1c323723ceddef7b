// @ts-check
/** One state per name, each a file of its own; written to a neighbour first and renamed, so a crash leaves a whole file. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * @typedef {import("./types.ts").State} State
 * @typedef {import("./types.ts").Seed} Seed
 */

const version = 1;

/** @type {import("./types.ts").Settings} */
const defaultSettings = {
  pageSize: 5,
  latency: 0,
  cors: true,
  exposeHeaders: true,
  enforceRights: false,
  scoring: "azure",
  publicNetworkAccess: "Enabled",
};

/** A name that is safe as a file name everywhere. */
export const stateName = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/**
 * The states of a folder. They are read when first asked for and kept in memory.
 * @param {string} directory
 * @param {Seed} seed what a fresh state holds
 */
export function stateStore(directory, seed) {
  /** @type {Map<string, Promise<State>>} */
  const states = new Map();
  /** @type {Map<string, Promise<void>>} */
  const writes = new Map();

  /** @param {string} name */
  function get(name) {
    const known = states.get(name) ?? load(directory, name, seed);
    states.set(name, known);
    known.catch(() => states.delete(name));
    return known;
  }

  /** Resolves when the state as it is now stands on disk. @param {State} state */
  function save(state) {
    const before = writes.get(state.name) ?? Promise.resolve();
    const next = before.catch(() => {}).then(() => write(directory, state));
    writes.set(state.name, next);
    return next;
  }

  /** Puts a state back to the seed. @param {State} state */
  async function reset(state) {
    Object.assign(state, fresh(state.name, seed));
    await save(state);
  }

  /** Waits for what is still being written. */
  async function settle() {
    await Promise.allSettled(writes.values());
  }

  return { get, save, reset, settle };
}

/** @param {string} name @param {Seed} seed @returns {State} */
function fresh(name, seed) {
  const copy = structuredClone(seed);
  return {
    name,
    settings: { ...defaultSettings, ...copy.settings },
    tenants: copy.tenants,
    permissions: copy.permissions,
    resources: new Map(copy.resources.map((resource) => [resource.id.toLowerCase(), resource])),
    counter: 1,
    faults: [],
    requests: [],
  };
}

/** @param {string} directory @param {string} name @param {Seed} seed @returns {Promise<State>} */
async function load(directory, name, seed) {
  const path = fileOf(directory, name);
  const text = await readFile(path, "utf8").catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return fresh(name, seed);
  const stored = readStored(text);
  if (stored === undefined) {
    throw new Error(`The sandbox state ${path} cannot be read. Delete that file to start again from the seed.`);
  }
  const unused = fresh(name, seed);
  // A file from before a setting was known has no word of it.
  const settings = { ...unused.settings, ...stored.settings };
  return { ...unused, ...stored, settings, resources: new Map(stored.resources) };
}

/** @param {string} text @returns {{resources: [string, import("./types.ts").ArmResource][], settings?: object} | undefined} */
function readStored(text) {
  try {
    const { version: stored, ...rest } = JSON.parse(text);
    return stored === version && Array.isArray(rest.resources) ? rest : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} directory @param {State} state */
async function write(directory, state) {
  const { settings, tenants, permissions, counter } = state;
  const text = JSON.stringify({ version, settings, tenants, permissions, counter, resources: [...state.resources] });
  const path = fileOf(directory, state.name);
  await mkdir(directory, { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

/** @param {string} directory @param {string} name */
function fileOf(directory, name) {
  return join(directory, `${name}.json`);
}
