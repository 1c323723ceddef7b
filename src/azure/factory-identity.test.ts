import { expect, test } from "vitest";
import { factoryId, workspaceId } from "#testing/sandbox-server.ts";
import { factoryIdentityAdvice } from "./factory-identity.ts";

const factory = { id: factoryId, name: "contoso-ml-dev", principalId: undefined, identityType: undefined };

test("given an identity, the line gives it the role on the workspace", () => {
  const advice = factoryIdentityAdvice(
    { ...factory, principalId: "7e0c9c1e", identityType: "SystemAssigned" },
    workspaceId,
  );
  expect(advice).toMatchObject({
    is: "ready",
    command:
      "az role assignment create --assignee-object-id '7e0c9c1e' --assignee-principal-type 'ServicePrincipal' " +
      `--role 'AzureML Data Scientist' --scope '${workspaceId}'`,
  });
});

test("given none, the line switches one on", () => {
  expect(factoryIdentityAdvice(factory, workspaceId)).toMatchObject({
    is: "absent",
    command: `az rest --method 'patch' --url '${factoryId}?api-version=2018-06-01' --body '{"identity":{"type":"SystemAssigned"}}'`,
  });
});

test("given user-assigned ones only, no line is offered, for it would take them away", () => {
  const advice = factoryIdentityAdvice({ ...factory, identityType: "UserAssigned" }, workspaceId);
  expect(advice.is).toBe("user-assigned");
  expect(advice).not.toHaveProperty("command");
});
