import { expect, test } from "vitest";
import { sandboxServer } from "#testing/sandbox-server.ts";
import { collect } from "./pages.ts";
import { listTenants } from "./tenants.ts";

const server = sandboxServer();

test("the tenants of the account come with their names", async () => {
  const tenants = await collect(listTenants(server.state().client));
  expect(tenants).toEqual({
    ok: true,
    value: [
      { id: "5b6f1f0a-43a5-4f0e-9d6c-0c2f6f6f7a01", name: "Contoso" },
      { id: "c0d5a6f2-9a3e-4d6b-8f0a-5f2b9a1d7c02", name: "Fabrikam" },
    ],
  });
});

test("a tenant that hides its name is called by its domain", async () => {
  const sandbox = server.state();
  const body = { value: [{ tenantId: "t1", defaultDomain: "woodgrove.example" }, { tenantId: "t2" }, {}] };
  const client = sandbox.connect({
    fetch: () => Promise.resolve({ status: 200, headers: new Headers(), text: async () => JSON.stringify(body) }),
  });
  const tenants = await collect(listTenants(client));
  expect(tenants.ok && tenants.value.map(({ name }) => name)).toEqual(["woodgrove.example", "t2"]);
});
