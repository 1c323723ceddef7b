import { expect, test } from "vitest";
import { factoryId, sandboxServer } from "#testing/sandbox-server.ts";
import { readPermissions } from "./permissions.ts";
import { requestForAdmin } from "./request-for-admin.ts";
import { invokeRights, missingRights, publishRights } from "./rights.ts";

const readOnly = [{ actions: ["*/read"], notActions: [] }];

const server = sandboxServer();

test("an owner lacks nothing", async () => {
  const permissions = await readPermissions(server.state().client, factoryId);
  if (!permissions.ok) throw new Error(permissions.problem.message);
  expect(missingRights(permissions.value, publishRights)).toEqual([]);
  expect(missingRights(permissions.value, invokeRights)).toEqual([]);
});

test("a reader lacks every write, each with the role that grants it and what it is for", async () => {
  const analytics = "/subscriptions/2b5e4d63-8e1f-4a2c-8d8f-4c3b2a7e9f20";
  const permissions = await readPermissions(server.state().client, analytics);
  if (!permissions.ok) throw new Error(permissions.problem.message);
  const missing = missingRights(permissions.value, publishRights);
  expect(missing).toHaveLength(6);
  expect(missing.every(({ action }) => action.endsWith("/write"))).toBe(true);
  expect(missing).toContainEqual({
    action: "Microsoft.DataFactory/factories/pipelines/write",
    role: { name: "Data Factory Contributor", id: "673868aa-7521-48a0-acc6-0f60742d39f5" },
    why: "to publish pipelines",
  });
});

test("the request names the role once, every missing action, and a line that is ready to run", () => {
  const missing = missingRights(readOnly, invokeRights);
  const scope = "/subscriptions/s/resourceGroups/rg (old)/providers/Microsoft.MachineLearningServices/workspaces/w";
  expect(requestForAdmin({ missing, scope, username: "o'brien@contoso.com" })).toBe(`\
Please give o'brien@contoso.com the role AzureML Data Scientist on
${scope}

These actions are missing:
- Microsoft.MachineLearningServices/workspaces/batchEndpoints/jobs/write, to start a job on a batch endpoint
- Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments/jobs/write, to start a job on one deployment of a batch endpoint

With the Azure CLI, in bash or the Cloud Shell:
az role assignment create --assignee 'o'\\''brien@contoso.com' --role 'AzureML Data Scientist' --scope '${scope}'
`);
});

test("Reader is asked for alone, never beside a role that reads as well", () => {
  const scope = "/subscriptions/s";
  const all = requestForAdmin({ missing: missingRights([], publishRights), scope, username: "a@b.example" });
  expect(all).toContain("the role Data Factory Contributor on");
  expect(all.match(/^az /gm)).toHaveLength(1);
  const reading = publishRights.filter(({ action }) => action.endsWith("/read"));
  expect(requestForAdmin({ missing: reading, scope, username: "a@b.example" })).toContain("--role 'Reader'");
});
