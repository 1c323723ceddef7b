// @ts-check
/** Trouble on order: picks the fault that strikes a request and says what becomes of the request. */
import { claimsChallenge, satisfies } from "./claims-challenge.mjs";
import { shaped } from "./replies.mjs";
import { find, nextEtag, put } from "./resources.mjs";

/**
 * @typedef {import("./types.ts").State} State
 * @typedef {import("./types.ts").Fault} Fault
 * @typedef {import("./types.ts").Reply} Reply
 * @typedef {import("./types.ts").Caller} Caller
 */

/** Takes the first fault that matches and counts it down. @param {State} state @param {Pick<import("./types.ts").Call, "method" | "path" | "caller">} call @returns {Fault | undefined} */
export function strike(state, { method, path, caller }) {
  const fault = state.faults.find(({ match = {} }) => {
    if (match.method !== undefined && match.method !== method) return false;
    if (match.path !== undefined && !path.toLowerCase().includes(match.path.toLowerCase())) return false;
    if ((match.skip ?? 0) === 0) return true;
    match.skip = (match.skip ?? 0) - 1;
    return false;
  });
  if (fault === undefined) return undefined;
  if (fault.kind === "claims-challenge" && caller !== undefined) return challenge(state, fault, caller);
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) state.faults.splice(state.faults.indexOf(fault), 1);
  return fault;
}

/** It goes on until a token satisfies it, however often the same one is sent. @param {State} state @param {Fault & {kind: "claims-challenge"}} fault @param {Caller} caller */
function challenge(state, fault, caller) {
  if (!satisfies(fault.claims, caller)) return fault;
  state.faults.splice(state.faults.indexOf(fault), 1);
  return undefined;
}

/** The answer that a fault gives in place of the service's; undefined where the service still answers. @param {Fault} fault @returns {Reply | undefined} */
export function faultReply(fault) {
  if (fault.kind === "error") return shaped(fault);
  if (fault.kind === "claims-challenge") return claimsChallenge(fault.claims);
  if (fault.kind === "bad-json") return { status: 200, text: '{"value": [' };
  if (fault.kind !== "throttle") return undefined;
  const headers = fault.retryAfter === null ? {} : { "retry-after": String(fault.retryAfter) };
  return shaped({ status: 429, code: "TooManyRequests", message: "Too many requests. Please retry later.", headers });
}

/**
 * Somebody else edits a resource, or makes it: its etag changes.
 * @param {State} state
 * @param {string} id
 * @param {Record<string, unknown>} properties merged into those that are there
 */
export function editBySomebodyElse(state, id, properties) {
  const old = find(state, id);
  const segments = id.split("/");
  put(state, {
    ...old,
    id: old?.id ?? id,
    name: old?.name ?? decodeURIComponent(segments.at(-1) ?? ""),
    type: old?.type ?? `Microsoft.DataFactory/factories/${segments.at(-2)}`,
    properties: { .../** @type {object | undefined} */ (old?.["properties"]), ...properties },
    etag: nextEtag(state),
  });
}

/** A list whose next page lies elsewhere. @param {Reply} reply @param {string} origin @returns {Reply} */
export function withForeignLink(reply, origin) {
  const json = /** @type {object | undefined} */ (reply.json);
  return { ...reply, json: { ...json, nextLink: new URL("/next-page", origin).href } };
}
