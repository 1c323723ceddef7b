// @ts-check
/** What the service says when nothing is in the way: who may ask, which version, which route. */
import { problem } from "./replies.mjs";
import { find } from "./resources.mjs";
import { missingRight } from "./rights.mjs";
import { findRoute } from "./router.mjs";
import { factoryRoutes } from "./routes/factories.mjs";
import { factoryResourceRoutes } from "./routes/factory-resources.mjs";
import { machineLearningRoutes } from "./routes/machine-learning.mjs";
import { permissionRoutes } from "./routes/permissions.mjs";
import { isScoring, scoringRoutes } from "./routes/scoring.mjs";
import { subscriptionRoutes } from "./routes/subscriptions.mjs";
import { unauthorized } from "./tokens.mjs";

/**
 * @typedef {import("./types.ts").Call} Call
 * @typedef {import("./types.ts").Reply} Reply
 * @typedef {import("./types.ts").Route} Route
 */

const armRoutes = [
  ...subscriptionRoutes,
  ...permissionRoutes,
  ...factoryRoutes,
  ...factoryResourceRoutes,
  ...machineLearningRoutes,
];

/** @param {Call} call @returns {Reply} */
export function serviceReply(call) {
  if (isScoring(call.path)) return routeReply(scoringRoutes, call);
  const versions = call.query.getAll("api-version");
  if (versions.length === 0) {
    const message = "The api-version query parameter (?api-version=) is required for all requests.";
    return problem(400, "MissingApiVersionParameter", message);
  }
  if (versions.length > 1) {
    return problem(400, "InvalidApiVersionParameter", "The api-version query parameter must be given exactly once.");
  }
  return otherDirectory(call) ?? missingRight(call) ?? routeReply(armRoutes, call, versions[0]);
}

/** @param {readonly Route[]} routes @param {Call} call @param {string} [version] @returns {Reply} */
export function routeReply(routes, call, version = "") {
  const { found, allow } = findRoute(routes, call.method, call.path);
  if (found === undefined && allow.length > 0) {
    return problem(405, "MethodNotAllowed", `The resource answers ${allow.join(", ")}, not ${call.method}.`);
  }
  if (found === undefined) return problem(404, "NotFound", `The sandbox knows no resource at '${call.path}'.`);
  if (!found.route.versions.test(version)) {
    return problem(
      400,
      "InvalidApiVersionParameter",
      `The api-version '${version}' is not one that this resource has.`,
    );
  }
  return found.route.answer({ ...call, params: found.params });
}

/** A token of one directory opens no subscription of another. @param {Call} call @returns {Reply | undefined} */
function otherDirectory({ state, path, caller }) {
  const id = /^\/subscriptions\/[^/]+/i.exec(path)?.[0];
  const tenantId = id === undefined ? undefined : find(state, id)?.["tenantId"];
  if (caller === undefined || typeof tenantId !== "string" || tenantId === caller.tenantId) return undefined;
  const message = `The access token is from the wrong issuer. It must match the tenant '${tenantId}' associated with this subscription.`;
  return unauthorized("InvalidAuthenticationTokenTenant", message, 'error="invalid_token"');
}
