// @ts-check
/** Whether the caller may write, by what the seed grants: only where a state's setting `enforceRights` asks for it. */
import { problem } from "./replies.mjs";

/**
 * @typedef {import("./types.ts").State} State
 * @typedef {import("./types.ts").PermissionGrant} PermissionGrant
 * @typedef {import("./types.ts").Reply} Reply
 */

/** The 403 for a write that nobody granted; undefined for everything else. @param {import("./types.ts").Call} call @returns {Reply | undefined} */
export function missingRight({ state, method, path, caller }) {
  if (!state.settings.enforceRights || method === "GET") return undefined;
  const scope = decodeURIComponent(path);
  const action = actionOf(method, scope);
  if (grantsAt(state, scope).some((grant) => allows(grant, action))) return undefined;
  const message =
    `The client '${caller?.username ?? "sandbox"}' with object id '${caller?.objectId ?? "00000000-0000-0000-0000-000000000000"}' ` +
    `does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. ` +
    "If access was recently granted, please refresh your credentials.";
  return problem(403, "AuthorizationFailed", message);
}

/** What is granted at a scope or above it. @param {State} state @param {string} scope */
export function grantsAt(state, scope) {
  const below = `${scope}/`.toLowerCase();
  return state.permissions.filter((grant) => below.startsWith(`${grant.scope}/`.toLowerCase()));
}

/** `…/providers/A.B/types/name/parts/name` is the action `A.B/types/parts/write`. @param {string} method @param {string} scope */
function actionOf(method, scope) {
  const [namespace = "", ...rest] = (scope.split(/\/providers\//i).at(-1) ?? "").split("/");
  const types = rest.filter((_, at) => at % 2 === 0);
  return [namespace, ...types, method === "POST" ? "action" : method === "DELETE" ? "delete" : "write"].join("/");
}

/** @param {PermissionGrant} grant @param {string} action */
function allows({ actions, notActions }, action) {
  const matches = (/** @type {string} */ pattern) => wildcard(pattern).test(action);
  return actions.some(matches) && !notActions.some(matches);
}

/** @param {string} pattern */
function wildcard(pattern) {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i");
}
