// @ts-check
/** What the caller may do at a scope; whether it is held against writes, the setting `enforceRights` says. */
import { ok } from "../replies.mjs";
import { grantsAt } from "../rights.mjs";

/**
 * @typedef {import("../types.ts").Route} Route
 * @typedef {import("../types.ts").Call} Call
 */

const versions = /^(2022-04-01|2018-07-01|2015-07-01)$/;
const tail = "/providers/Microsoft.Authorization/permissions";

/** @param {Call} call @param {string} scope */
function grants({ state }, scope) {
  return ok({ value: grantsAt(state, scope).map(({ actions, notActions }) => ({ actions, notActions })) });
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
