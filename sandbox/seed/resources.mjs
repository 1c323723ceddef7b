// @ts-check
/** How a made-up company's subscriptions, resource groups and factories are written down. */

/** @typedef {import("../types.ts").ArmResource} ArmResource */

/** @param {string} tenantId @param {string} id @param {string} displayName @param {string} [state] @returns {ArmResource} */
export function subscription(tenantId, id, displayName, state = "Enabled") {
  const type = "Microsoft.Resources/subscriptions";
  return { id: `/subscriptions/${id}`, name: id, type, subscriptionId: id, tenantId, displayName, state };
}

/** @param {string} subscriptionId @param {string} name @param {string} location @returns {ArmResource} */
export function resourceGroup(subscriptionId, name, location) {
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${name}`;
  return {
    id,
    name,
    type: "Microsoft.Resources/resourceGroups",
    location,
    properties: { provisioningState: "Succeeded" },
  };
}

/**
 * @param {string} group id of the resource group
 * @param {string} name
 * @param {{location?: string, identity?: {principalId: string, tenantId: string}, repoConfiguration?: object}} [more]
 * @returns {ArmResource}
 */
export function factory(group, name, { location = "westeurope", identity, repoConfiguration } = {}) {
  const properties = {
    provisioningState: "Succeeded",
    createTime: "2026-02-03T09:12:45.1234567Z",
    version: "2018-06-01",
    publicNetworkAccess: "Enabled",
    ...(repoConfiguration === undefined ? {} : { repoConfiguration }),
  };
  return {
    id: `${group}/providers/Microsoft.DataFactory/factories/${name}`,
    name,
    type: "Microsoft.DataFactory/factories",
    location,
    tags: {},
    ...(identity === undefined ? {} : { identity: { type: "SystemAssigned", ...identity } }),
    properties,
    // A factory's own etag has its quotes inside the text, unlike those of what lies in it.
    eTag: '"0100aa00-0000-0d00-0000-67a081ed0000"',
  };
}
