// @ts-check
/** Every thing that has an ARM id lies in one map; these are the ways to look into it and to change it. */
import { ok } from "./replies.mjs";

/**
 * @typedef {import("./types.ts").State} State
 * @typedef {import("./types.ts").ArmResource} ArmResource
 * @typedef {import("./types.ts").Call} Call
 * @typedef {import("./types.ts").Reply} Reply
 */

/** @param {State} state @param {string} id @returns {ArmResource | undefined} */
export function find(state, id) {
  return state.resources.get(id.toLowerCase());
}

/** The resources of a type below an id, in the order in which they were made. @param {State} state @param {string} type @param {string} under */
export function list(state, type, under) {
  const prefix = `${under}/`.toLowerCase();
  const wanted = type.toLowerCase();
  return [...state.resources].flatMap(([key, resource]) =>
    key.startsWith(prefix) && resource.type.toLowerCase() === wanted ? [resource] : [],
  );
}

/** @param {State} state @param {ArmResource} resource */
export function put(state, resource) {
  state.resources.set(resource.id.toLowerCase(), resource);
}

/** @param {State} state @param {string} id */
export function remove(state, id) {
  return state.resources.delete(id.toLowerCase());
}

/** A new etag, in the form that Data Factory's examples have. @param {State} state */
export function nextEtag(state) {
  state.counter += 1;
  return `${state.counter.toString(16).padStart(8, "0")}-0000-0d00-0000-${Math.floor(Date.now() / 1000).toString(16)}0000`;
}

/**
 * One page of a list, with a `nextLink` while there is more.
 * @param {Call} call
 * @param {readonly unknown[]} items
 * @param {string} [parameter] the query parameter that carries the position
 * @returns {Reply}
 */
export function page(call, items, parameter = "$skiptoken") {
  const start = Number(call.query.get(parameter) ?? 0);
  const size = call.state.settings.pageSize;
  const value = items.slice(start, start + size);
  if (start + size >= items.length) return ok({ value });
  const query = new URLSearchParams(call.query);
  query.set(parameter, String(start + size));
  return ok({ value, nextLink: call.link(query) });
}
