// @ts-check
/** Reads what came in: the state it is for, the body, and the entry for the log. */
import { stateName } from "./states.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {import("./types.ts").LoggedRequest} LoggedRequest
 * @typedef {{state: string, path: string, query: URLSearchParams, base: string, link: (query: URLSearchParams) => string}} Place
 */

const bodyLimit = 8 * 1024 * 1024;
const logLimit = 5000;

/**
 * Takes the address apart: `<base>/s/<state>/<path>?<query>`, or `<base>/<path>` for the state `default`.
 * @param {IncomingMessage} request
 * @param {string} basePath
 * @returns {Place | undefined} undefined where the state's name cannot be one
 */
export function locate(request, basePath) {
  const secure = "encrypted" in request.socket;
  const origin = `${secure ? "https" : "http"}://${request.headers.host ?? "localhost"}`;
  const url = new URL(request.url ?? "/", origin);
  const mount = url.pathname.startsWith(`${basePath}/`) ? basePath : "";
  const below = url.pathname.slice(mount.length);
  const named = /^\/s\/([^/]+)(\/.*)?$/.exec(below);
  const state = (named?.[1] ?? "default").toLowerCase();
  if (!stateName.test(state)) return undefined;
  /** @param {URLSearchParams} query */
  const link = (query) => `${origin}${url.pathname}?${query}`;
  const path = named === null ? below : (named[2] ?? "/");
  const base = `${origin}${mount}${named === null ? "" : `/s/${named[1]}`}`;
  return { state, path, query: url.searchParams, base, link };
}

/**
 * @param {IncomingMessage} request
 * @returns {Promise<{ok: true, body: unknown} | {ok: false, status: number, code: string, message: string}>}
 */
export async function readBody(request) {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
  }
  if (size > bodyLimit)
    return { ok: false, status: 413, code: "RequestEntityTooLarge", message: "The request is larger than 8 MB." };
  const text = Buffer.concat(chunks).toString("utf8");
  if (text === "") return { ok: true, body: undefined };
  try {
    return { ok: true, body: JSON.parse(text) };
  } catch (error) {
    const message = `The request content was invalid and could not be deserialized: ${/** @type {Error} */ (error).message}`;
    return { ok: false, status: 400, code: "InvalidRequestContent", message };
  }
}

/** Headers by lower-case name, the token left out. @param {IncomingMessage} request @returns {Record<string, string>} */
export function plainHeaders(request) {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([key, value]) =>
      key === "authorization" || value === undefined ? [] : [[key, String(value)]],
    ),
  );
}

/** Notes a request; the entry learns its status later. @param {LoggedRequest[]} log @param {LoggedRequest} entry */
export function note(log, entry) {
  log.push(entry);
  if (log.length > logLimit) log.shift();
  return entry;
}
