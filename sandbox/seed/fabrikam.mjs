// @ts-check
/** The second directory: one subscription with one factory, and one with nothing in it. */
import { factory, resourceGroup, subscription } from "./resources.mjs";

export const fabrikam = "c0d5a6f2-9a3e-4d6b-8f0a-5f2b9a1d7c02";

const retail = "4d7e6f85-a031-4c4e-8fa1-6e5d4c901b40";
const empty = "5e8f7096-b142-4d5f-90b2-7f6e5da12c50";

/** @returns {Pick<import("../types.ts").Seed, "permissions" | "resources">} */
export function fabrikamSeed() {
  const group = resourceGroup(retail, "rg-retail", "swedencentral");
  return {
    permissions: [retail, empty].map((id) => ({ scope: `/subscriptions/${id}`, actions: ["*"], notActions: [] })),
    resources: [
      subscription(fabrikam, retail, "Fabrikam Retail"),
      subscription(fabrikam, empty, "Fabrikam Empty"),
      group,
      factory(group.id, "fabrikam-retail", {
        location: "swedencentral",
        identity: { principalId: "d4657285-c829-4175-9cc0-843162aeb0b7", tenantId: fabrikam },
      }),
    ],
  };
}
