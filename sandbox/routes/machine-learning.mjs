// @ts-check
/** Azure ML workspaces and what lies in them, all of it read-only (`facts/arm-api.md` section 4). */
import { notFound, ok } from "../replies.mjs";
import { find, list, page } from "../resources.mjs";

/** @typedef {import("../types.ts").Route} Route */

const versions = /^(2025-12-01|202[2-6]-\d\d-\d\d(-preview)?)$/;
const workspaceType = "Microsoft.MachineLearningServices/workspaces";
const group = "/subscriptions/{subscription}/resourceGroups/{group}";
const workspace = `${group}/providers/${workspaceType}/{workspace}`;

/** What can be listed and read: the path below the workspace and the ARM type. */
const families = [
  { path: "batchEndpoints", type: `${workspaceType}/batchEndpoints` },
  { path: "batchEndpoints/{parent}/deployments", type: `${workspaceType}/batchEndpoints/deployments` },
  { path: "datastores", type: `${workspaceType}/datastores` },
];

/** A workspace or an endpoint as the settings of the state have it. @param {import("../types.ts").Call} call @param {import("../types.ts").ArmResource} resource @returns {import("../types.ts").ArmResource} */
function asSet({ state, base }, resource) {
  const { scoring, publicNetworkAccess } = state.settings;
  const properties = /** @type {object | undefined} */ (resource["properties"]);
  if (resource.type === workspaceType && publicNetworkAccess === "Disabled") {
    return { ...resource, properties: { ...properties, publicNetworkAccess } };
  }
  if (resource.type === `${workspaceType}/batchEndpoints` && scoring !== "azure") {
    return { ...resource, properties: { ...properties, scoringUri: `${base}/scoring/${resource.name}/jobs` } };
  }
  return resource;
}

/** The id that a path means. @param {string} path @param {Record<string, string>} params */
function idOf(path, params) {
  return path.replace(/\{(\w+)\}/g, (_, name) => params[name] ?? "");
}

/** A list below something that must be there. @param {string} holder @param {string} path @param {string} type @param {string} [position] @returns {Route} */
function listing(holder, path, type, position) {
  return {
    method: "GET",
    path,
    versions,
    answer: (call) => {
      const id = idOf(holder, call.params);
      if (find(call.state, id) === undefined) return notFound(id);
      const items = list(call.state, type, id).map((resource) => asSet(call, resource));
      return page(call, items, position);
    },
  };
}

/** @param {string} path @returns {Route} */
function reading(path) {
  return {
    method: "GET",
    path,
    versions,
    answer: (call) => {
      const id = idOf(path, call.params);
      const found = find(call.state, id);
      return found === undefined ? notFound(id) : ok(asSet(call, found));
    },
  };
}

/** @type {Route[]} */
export const machineLearningRoutes = [
  listing("/subscriptions/{subscription}", `/subscriptions/{subscription}/providers/${workspaceType}`, workspaceType),
  listing(group, `${group}/providers/${workspaceType}`, workspaceType),
  reading(workspace),
  ...families.flatMap(({ path, type }) => {
    const whole = `${workspace}/${path}`;
    const holder = path.includes("/") ? whole.slice(0, whole.lastIndexOf("/")) : workspace;
    return [listing(holder, whole, type, "$skip"), reading(`${whole}/{name}`)];
  }),
];
