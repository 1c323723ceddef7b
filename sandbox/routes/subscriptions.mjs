// @ts-check
/** Tenants, subscriptions and resource groups (`facts/arm-api.md` section 2). */
import { notFound, ok } from "../replies.mjs";
import { find, list, page } from "../resources.mjs";

/** @typedef {import("../types.ts").Route} Route */

const versions = /^20(1[6-9]|2\d)-\d\d-\d\d(-preview)?$/;

/** Those of the token's directory; without tokens, of the company's own. @param {import("../types.ts").Call} call */
function subscriptionsOf({ state, caller }) {
  const tenantId = caller?.tenantId ?? state.tenants[0]?.tenantId;
  return list(state, "Microsoft.Resources/subscriptions", "").filter(
    (subscription) => subscription["tenantId"] === tenantId,
  );
}

/** @type {Route[]} */
export const subscriptionRoutes = [
  {
    method: "GET",
    path: "/tenants",
    versions,
    answer: (call) =>
      page(
        call,
        call.state.tenants.map((tenant) => ({ id: `/tenants/${tenant.tenantId}`, tenantType: "AAD", ...tenant })),
      ),
  },
  {
    method: "GET",
    path: "/subscriptions",
    versions,
    answer: (call) => page(call, subscriptionsOf(call)),
  },
  {
    method: "GET",
    path: "/subscriptions/{subscription}",
    versions,
    answer: ({ state, params }) => {
      const id = `/subscriptions/${params["subscription"]}`;
      const found = find(state, id);
      return found === undefined ? notFound(id) : ok(found);
    },
  },
  {
    method: "GET",
    path: "/subscriptions/{subscription}/resourcegroups",
    versions,
    answer: (call) => {
      const id = `/subscriptions/${call.params["subscription"]}`;
      return page(call, list(call.state, "Microsoft.Resources/resourceGroups", id));
    },
  },
];
