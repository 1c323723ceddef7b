// @ts-check
/** The made-up company of a fresh state: two tenants, three subscriptions, a factory to play with and one tied to Git. */
import { factoryContent } from "./factory-content.mjs";
import { machineLearning } from "./machine-learning.mjs";

/**
 * @typedef {import("../types.ts").Seed} Seed
 * @typedef {import("../types.ts").ArmResource} ArmResource
 */

const contoso = "5b6f1f0a-43a5-4f0e-9d6c-0c2f6f6f7a01";
const fabrikam = "c0d5a6f2-9a3e-4d6b-8f0a-5f2b9a1d7c02";
const platform = "1a4f3c52-7d0e-4f1b-9c7e-3b2a1f6d8e10";
const analytics = "2b5e4d63-8e1f-4a2c-8d8f-4c3b2a7e9f20";
const retired = "3c6d5e74-9f20-4b3d-9e90-5d4c3b8f0a30";

/** @param {string} id @param {string} displayName @param {string} state @returns {ArmResource} */
function subscription(id, displayName, state) {
  const type = "Microsoft.Resources/subscriptions";
  return { id: `/subscriptions/${id}`, name: id, type, subscriptionId: id, tenantId: contoso, displayName, state };
}

/** @param {string} subscriptionId @param {string} name @param {string} location @returns {ArmResource} */
function resourceGroup(subscriptionId, name, location) {
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
 * @param {{location?: string, principalId?: string, repoConfiguration?: object}} [more]
 * @returns {ArmResource}
 */
function factory(group, name, { location = "westeurope", principalId, repoConfiguration } = {}) {
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
    ...(principalId === undefined ? {} : { identity: { type: "SystemAssigned", principalId, tenantId: contoso } }),
    properties,
    // A factory's own etag has its quotes inside the text, unlike those of what lies in it.
    eTag: '"0100aa00-0000-0d00-0000-67a081ed0000"',
  };
}

const git = {
  type: "FactoryGitHubConfiguration",
  accountName: "contoso",
  repositoryName: "data-factory",
  collaborationBranch: "main",
  rootFolder: "/",
  disablePublish: false,
};

/** @returns {Seed} */
export function defaultSeed() {
  const ml = resourceGroup(platform, "rg-ml", "westeurope");
  const data = resourceGroup(platform, "rg-data", "northeurope");
  const play = resourceGroup(analytics, "rg-analytics", "westus2");
  const dev = factory(ml.id, "contoso-ml-dev", { principalId: "7e0c9c1e-52b1-4a0e-9a55-1d9b0a6c4f41" });
  const factories = [
    dev,
    factory(ml.id, "contoso-ml-git", { principalId: "8f1d0d2f-63c2-4b1f-8b66-2e0c1b7d5a52", repoConfiguration: git }),
    factory(ml.id, "contoso-ml-test", { principalId: "902e1e30-74d3-4c20-9c77-3f1d2c8e6b63" }),
    factory(ml.id, "contoso-ml-prod", { principalId: "a13f2f41-85e4-4d31-8d88-402e3d9f7c74" }),
    factory(data.id, "contoso-finance", { location: "northeurope" }),
    factory(data.id, "contoso-sales", { location: "northeurope" }),
    factory(data.id, "contoso-telemetry", { location: "northeurope" }),
    factory(play.id, "analytics-playground", { location: "westus2" }),
  ];
  return {
    tenants: [
      { tenantId: contoso, displayName: "Contoso", defaultDomain: "contoso.example" },
      { tenantId: fabrikam, displayName: "Fabrikam", defaultDomain: "fabrikam.example" },
    ],
    permissions: [
      { scope: `/subscriptions/${platform}`, actions: ["*"], notActions: ["Microsoft.Authorization/*/Write"] },
      { scope: `/subscriptions/${analytics}`, actions: ["*/read"], notActions: [] },
    ],
    resources: [
      subscription(platform, "Contoso Data Platform", "Enabled"),
      subscription(analytics, "Contoso Analytics", "Enabled"),
      subscription(retired, "Contoso Retired", "Disabled"),
      ml,
      data,
      play,
      ...factories,
      ...factoryContent(dev.id),
      ...machineLearning(ml.id, "contoso-ml"),
      ...machineLearning(play.id, "analytics-ml", { location: "westus2", endpoints: [] }),
    ],
  };
}
