// @ts-check
/** The made-up company of a fresh state: two tenants, three subscriptions of its own, a factory to play with and one tied to Git. */
import { fabrikam, fabrikamSeed } from "./fabrikam.mjs";
import { factoryContent } from "./factory-content.mjs";
import { machineLearning } from "./machine-learning.mjs";
import { factory, resourceGroup, subscription } from "./resources.mjs";

/** @typedef {import("../types.ts").Seed} Seed */

export const contoso = "5b6f1f0a-43a5-4f0e-9d6c-0c2f6f6f7a01";
const platform = "1a4f3c52-7d0e-4f1b-9c7e-3b2a1f6d8e10";
const analytics = "2b5e4d63-8e1f-4a2c-8d8f-4c3b2a7e9f20";
const retired = "3c6d5e74-9f20-4b3d-9e90-5d4c3b8f0a30";

const git = {
  type: "FactoryGitHubConfiguration",
  accountName: "contoso",
  repositoryName: "data-factory",
  collaborationBranch: "main",
  rootFolder: "/",
  disablePublish: false,
};

/** The identity that a factory runs as. @param {string} principalId */
const runAs = (principalId) => ({ principalId, tenantId: contoso });

/** @returns {Seed} */
export function defaultSeed() {
  const ml = resourceGroup(platform, "rg-ml", "westeurope");
  const data = resourceGroup(platform, "rg-data", "northeurope");
  const play = resourceGroup(analytics, "rg-analytics", "westus2");
  const dev = factory(ml.id, "contoso-ml-dev", { identity: runAs("7e0c9c1e-52b1-4a0e-9a55-1d9b0a6c4f41") });
  const factories = [
    dev,
    factory(ml.id, "contoso-ml-git", {
      identity: runAs("8f1d0d2f-63c2-4b1f-8b66-2e0c1b7d5a52"),
      repoConfiguration: git,
    }),
    factory(ml.id, "contoso-ml-test", { identity: runAs("902e1e30-74d3-4c20-9c77-3f1d2c8e6b63") }),
    factory(ml.id, "contoso-ml-prod", { identity: runAs("a13f2f41-85e4-4d31-8d88-402e3d9f7c74") }),
    factory(data.id, "contoso-finance", { location: "northeurope" }),
    factory(data.id, "contoso-sales", { location: "northeurope" }),
    factory(data.id, "contoso-telemetry", { location: "northeurope" }),
    factory(play.id, "analytics-playground", { location: "westus2" }),
  ];
  const guests = fabrikamSeed();
  return {
    tenants: [
      { tenantId: contoso, displayName: "Contoso", defaultDomain: "contoso.example" },
      { tenantId: fabrikam, displayName: "Fabrikam", defaultDomain: "fabrikam.example" },
    ],
    permissions: [
      { scope: `/subscriptions/${platform}`, actions: ["*"], notActions: ["Microsoft.Authorization/*/Write"] },
      { scope: `/subscriptions/${analytics}`, actions: ["*/read"], notActions: [] },
      ...guests.permissions,
    ],
    resources: [
      subscription(contoso, platform, "Contoso Data Platform"),
      subscription(contoso, analytics, "Contoso Analytics"),
      subscription(contoso, retired, "Contoso Retired", "Disabled"),
      ml,
      data,
      play,
      ...factories,
      ...factoryContent(dev.id),
      ...machineLearning(ml.id, "contoso-ml"),
      ...machineLearning(play.id, "analytics-ml", { location: "westus2", endpoints: [] }),
      ...guests.resources,
    ],
  };
}
