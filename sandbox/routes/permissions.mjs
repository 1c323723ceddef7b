// @ts-check
/** What the caller may do at a scope. Nothing is enforced here: a test orders a 403 where it wants one. */
import { ok } from "../replies.mjs";

/**
 * @typedef {import("../types.ts").Route} Route
 * @typedef {import("../types.ts").Call} Call
 */

const versions = /^(2022-04-01|2018-07-01|2015-07-01)$/;
const tail = "/providers/Microsoft.Authorization/permissions";

/** @param {Call} call @param {string} scope */
function grants({ state }, scope) {
  const below = `${scope}/`.toLowerCase();
  const value = state.permissions
    .filter((grant) => below.startsWith(`${grant.scope}/`.toLowerCase()))
    .map(({ actions, notActions }) => ({ actions, notActions }));
  return ok({ value });
}

const group = "/subscriptions/{subscription}/resourceGroups/{group}";

/** @type {Route[]} */
export const permissionRoutes = [
  {
    method: "GET",
    path: `/subscriptions/{subscription}${tail}`,
    versions,
    answer: (call) => grants(call, `/subscriptions/${call.params["subscription"]}`),
  },
  {
    method: "GET",
    path: group + tail,
    versions,
    answer: (call) =>
      grants(call, `/subscriptions/${call.params["subscription"]}/resourceGroups/${call.params["group"]}`),
  },
  {
    method: "GET",
    path: `${group}/providers/{provider}/{type}/{name}${tail}`,
    versions,
    answer: (call) => {
      const { subscription, group: name, provider, type, name: resource } = call.params;
      return grants(
        call,
        `/subscriptions/${subscription}/resourceGroups/${name}/providers/${provider}/${type}/${resource}`,
      );
    },
  },
];
