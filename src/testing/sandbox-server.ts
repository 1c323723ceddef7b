/** The real sandbox over HTTP for tests, each run with a folder and a state of its own; no waiting is waited. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type ArmClient, type ArmConnection, armClient } from "#azure/arm-client.ts";
import { noToken } from "#azure/ports.ts";
import { createSandbox } from "../../sandbox/server.mjs";
import type { Fault, LoggedRequest } from "../../sandbox/types.ts";

export type { Fault } from "../../sandbox/types.ts";

export const subscriptionId = "1a4f3c52-7d0e-4f1b-9c7e-3b2a1f6d8e10";
export const factoryId = `/subscriptions/${subscriptionId}/resourceGroups/rg-ml/providers/Microsoft.DataFactory/factories/contoso-ml-dev`;
export const emptyFactoryId = factoryId.replace("contoso-ml-dev", "contoso-ml-test");
export const workspaceId = `/subscriptions/${subscriptionId}/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/contoso-ml`;

export interface SandboxInTest {
  /** The ARM base address of a state that only this test has. */
  readonly endpoint: string;
  readonly client: ArmClient;
  /** The waits that the client would have made, in seconds. */
  readonly waits: readonly number[];
  connect(change: Partial<ArmConnection>): ArmClient;
  order(...faults: readonly Fault[]): Promise<void>;
  requests(): Promise<readonly LoggedRequest[]>;
  /** Somebody else edits, makes or deletes a resource. */
  edit(id: string, change: { properties?: object; delete?: true }): Promise<void>;
  settings(change: object): Promise<void>;
}

/** A server for the tests of a file, or of a block of it; `state()` gives each test a state of its own. */
export function sandboxServer(): { state(): SandboxInTest } {
  let server: Awaited<ReturnType<typeof startSandbox>>;
  beforeAll(async () => {
    server = await startSandbox();
  });
  afterAll(() => server.close());
  return { state: () => server.state() };
}

/** `close()` ends the server and removes its folder. */
async function startSandbox(): Promise<{ state(): SandboxInTest; close(): Promise<void> }> {
  const stateDirectory = await mkdtemp(join(tmpdir(), "sluice-sandbox-"));
  const sandbox = createSandbox({ stateDirectory });
  const { url } = await sandbox.listen(0);
  let count = 0;
  return {
    state: () => {
      count += 1;
      return inTest(`${url}/s/test-${count}`);
    },
    close: async () => {
      await sandbox.close();
      await rm(stateDirectory, { recursive: true, force: true });
    },
  };
}

function inTest(endpoint: string): SandboxInTest {
  const waits: number[] = [];
  const connection: ArmConnection = {
    endpoint,
    fetch,
    tokens: noToken,
    sleep: (milliseconds) => {
      waits.push(milliseconds / 1000);
      return Promise.resolve();
    },
    random: () => 0,
  };
  const tell = async (method: string, path: string, body: unknown) => {
    const response = await fetch(`${endpoint}/_sandbox/${path}`, { method, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(await response.text());
  };
  return {
    endpoint,
    waits,
    client: armClient(connection),
    connect: (change) => armClient({ ...connection, ...change }),
    order: (...faults) => tell("POST", "faults", faults),
    edit: (id, change) => tell("POST", "edit", { id, ...change }),
    settings: (change) => tell("PATCH", "settings", change),
    requests: async () => (await (await fetch(`${endpoint}/_sandbox/requests`)).json()) as readonly LoggedRequest[],
  };
}
