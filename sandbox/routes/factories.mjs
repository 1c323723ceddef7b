// @ts-check
/** The factories themselves; what lies in them is in `factory-resources.mjs`. */
import { notFound, ok } from "../replies.mjs";
import { find, list, page } from "../resources.mjs";

/** @typedef {import("../types.ts").Route} Route */

const versions = /^2018-06-01$/;
const type = "Microsoft.DataFactory/factories";
const group = "/subscriptions/{subscription}/resourceGroups/{group}";

/** @type {Route[]} */
export const factoryRoutes = [
  {
    method: "GET",
    path: `/subscriptions/{subscription}/providers/${type}`,
    versions,
    answer: (call) => page(call, list(call.state, type, `/subscriptions/${call.params["subscription"]}`)),
  },
  {
    method: "GET",
    path: `${group}/providers/${type}`,
    versions,
    answer: (call) => {
      const { subscription, group: name } = call.params;
      return page(call, list(call.state, type, `/subscriptions/${subscription}/resourceGroups/${name}`));
    },
  },
  {
    method: "GET",
    path: `${group}/providers/${type}/{factory}`,
    versions,
    answer: ({ state, params }) => {
      const { subscription, group: name, factory } = params;
      const id = `/subscriptions/${subscription}/resourceGroups/${name}/providers/${type}/${factory}`;
      const found = find(state, id);
      return found === undefined ? notFound(id) : ok(found);
    },
  },
];
