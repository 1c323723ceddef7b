import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factoryId, sandboxServer } from "#testing/sandbox-server.ts";
import { allows, readPermissions } from "./permissions.ts";

const write = "Microsoft.DataFactory/factories/pipelines/write";

/** What one grant allows. */
function granted(actions: readonly string[], notActions: readonly string[] = []) {
  return [{ actions, notActions }];
}

describe("the sandbox says what may be done", () => {
  const server = sandboxServer();

  test("an owner of the subscription may write in a factory, but not give roles", async () => {
    const permissions = await readPermissions(server.state().client, factoryId);
    if (!permissions.ok) throw new Error(permissions.problem.message);
    expect(allows(permissions.value, write)).toBe(true);
    expect(allows(permissions.value, "Microsoft.Authorization/roleAssignments/write")).toBe(false);
    expect(allows(permissions.value, "Microsoft.Authorization/roleAssignments/read")).toBe(true);
  });

  test("a refusal to say so is a problem", async () => {
    const sandbox = server.state();
    await sandbox.order({ kind: "error", status: 403, code: "AuthorizationFailed", message: "You may not look." });
    expect(await readPermissions(sandbox.client, factoryId)).toMatchObject({ ok: false, problem: { status: 403 } });
  });
});

test.for([
  ["*", true],
  ["Microsoft.DataFactory/*", true],
  ["Microsoft.DataFactory/factories/*/write", true],
  ["microsoft.datafactory/FACTORIES/pipelines/write", true],
  ["*/write", true],
  ["*/read", false],
  ["Microsoft.DataFactory/factories", false],
  ["Microsoft.DataFactory/factories/pipelines/writes", false],
  ["Microsoft.DataFactory/factories/pipelines/write*", true],
  ["*pipelines*pipelines*", false],
  ["", false],
] as const)("the pattern %s allows writing a pipeline: %s", ([pattern, allowed]) => {
  expect(allows(granted([pattern]), write)).toBe(allowed);
});

test("an exception takes away what its own role gives, not what another one gives", () => {
  expect(allows(granted(["*"], ["*/WRITE"]), write)).toBe(false);
  expect(allows([...granted(["*"], ["*/write"]), ...granted(["Microsoft.DataFactory/*"])], write)).toBe(true);
  expect(allows([], write)).toBe(false);
});

test("the role AzureML Data Scientist starts jobs and makes no computes", () => {
  const workspaces = "Microsoft.MachineLearningServices/workspaces";
  const role = granted(
    [`${workspaces}/*/read`, `${workspaces}/*/action`, `${workspaces}/*/delete`, `${workspaces}/*/write`],
    [`${workspaces}/delete`, `${workspaces}/write`, `${workspaces}/computes/*/write`, `${workspaces}/listKeys/action`],
  );
  expect(allows(role, `${workspaces}/batchEndpoints/jobs/write`)).toBe(true);
  expect(allows(role, `${workspaces}/computes/x/write`)).toBe(false);
  expect(allows(role, `${workspaces}/write`)).toBe(false);
});

describe("for any pattern", () => {
  const text = fc.stringMatching(/^[a-c/]{0,6}$/);
  const parts = fc.array(text, { minLength: 1, maxLength: 5 });

  test("an action made by putting text in place of every star is allowed, and excepted by the same pattern", () => {
    fc.assert(
      fc.property(parts, fc.array(text, { minLength: 5, maxLength: 5 }), (fixed, between) => {
        const action = fixed.map((part, at) => (at === 0 ? part : `${between[at] ?? ""}${part}`)).join("");
        const pattern = fixed.join("*");
        expect(allows(granted([pattern]), action)).toBe(true);
        expect(allows(granted([pattern]), action.toUpperCase())).toBe(true);
        expect(allows(granted(["*"], [pattern]), action)).toBe(false);
      }),
    );
  });

  test("the answer is that of the regular expression", () => {
    fc.assert(
      fc.property(parts, text, (fixed, action) => {
        const expression = new RegExp(`^${fixed.join(".*")}$`);
        expect(allows(granted([fixed.join("*")]), action)).toBe(expression.test(action));
      }),
      { numRuns: 2000 },
    );
  });

  test("hundreds of stars are answered at once", () => {
    expect(allows(granted([`${"*a".repeat(500)}b`]), "a".repeat(5000))).toBe(false);
  });
});
