import { expect, type Page } from "@playwright/test";
import type { Fault, LoggedRequest, Settings } from "../sandbox/types.ts";
import type { Stage } from "./stage.ts";

const factory =
  "/subscriptions/1a4f3c52-7d0e-4f1b-9c7e-3b2a1f6d8e10/resourceGroups/rg-ml/providers/Microsoft.DataFactory/factories/contoso-ml-dev";

/** Connects to the test's own sandbox and picks the factory that the journeys publish to; the plan follows. */
export async function connect({ page, connects }: Stage): Promise<void> {
  connects();
  await page.getByRole("button", { name: "Azure", exact: true }).click();
  await page.getByRole("button", { name: "Connect to the sandbox" }).click();
  await page.getByRole("option", { name: /Contoso Data Platform/ }).click();
  await page.getByRole("option", { name: /^contoso-ml-dev/ }).click();
  await expect(page.getByRole("banner").getByText("Sandbox", { exact: true })).toBeVisible();
}

/** Confirms a plan of so many resources; what comes of it is for the test to see. */
export async function publish(page: Page, count: number, to = "Sandbox"): Promise<void> {
  await page.getByRole("button", { name: `Publish ${count} to ${to}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).click();
}

/** What happens behind the app's back: trouble on order, somebody else's edits, the log of requests. */
export function behind({ page, sandbox }: Pick<Stage, "page" | "sandbox">) {
  const control = (what: string) => new URL(`_sandbox/${what}`, sandbox).href;
  const idOf = (pipeline: string) => `${factory}/pipelines/${encodeURIComponent(pipeline)}`;
  const requests = async (): Promise<readonly LoggedRequest[]> => (await page.request.get(control("requests"))).json();
  /** Somebody else edits what has this ARM id. */
  const editAt = async (id: string, properties: object): Promise<void> => {
    expect((await page.request.post(control("edit"), { data: { id, properties } })).ok()).toBe(true);
  };
  return {
    /** The pipeline as the factory has it; undefined where it has none. */
    async pipeline(name: string): Promise<Record<string, unknown> | undefined> {
      const answer = await page.request.get(new URL(`.${idOf(name)}?api-version=2018-06-01`, sandbox).href);
      return answer.ok() ? (await answer.json()).properties : undefined;
    },
    async order(...faults: readonly Fault[]): Promise<void> {
      expect((await page.request.post(control("faults"), { data: faults })).ok()).toBe(true);
    },
    edit: (pipeline: string, properties: object) => editAt(idOf(pipeline), properties),
    editAt,
    async set(settings: Partial<Settings>): Promise<void> {
      expect((await page.request.patch(control("settings"), { data: settings })).ok()).toBe(true);
    },
    requests,
    /** What was written so far, oldest first: the names and the answers. */
    async writes(): Promise<readonly string[]> {
      return (await requests())
        .filter(({ method }) => method === "PUT")
        .map(({ path, status }) => `${decodeURIComponent(path.split("?")[0]?.split("/").at(-1) ?? "")} ${status}`);
    },
  };
}
