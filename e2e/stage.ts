/**
 * The stage of every journey: the built app, a sandbox state of its own, and a watch over what must never happen:
 * an error on the console, a breach of the page's security policy, a request to a foreign host before the user connects, a
 * finding of axe.
 */
import { test as base, expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { watchErrors } from "./watch.ts";

export interface Stage {
  readonly page: Page;
  /** The address of this test's own sandbox. */
  readonly sandbox: string;
  /** Opens the app on an empty workspace and waits until it can be used. */
  readonly open: () => Promise<void>;
  /** axe finds nothing on the page as it stands; on another tab where one is named. */
  readonly accessible: (what: string, tab?: Page) => Promise<void>;
  /** From here on requests to the sandbox are expected. */
  readonly connects: () => void;
}

export const test = base.extend<{ stage: Stage }>({
  stage: async ({ page, baseURL }, enter, info) => {
    const app = new URL(baseURL ?? "http://localhost:4290/");
    // The sandbox keeps its states on disk: each run of each test has one of its own.
    const state = `${info.testId}-${info.retry}-${Date.now().toString(36)}`.replaceAll(/[^\w-]/g, "");
    const sandbox = `http://localhost:${Number(app.port) + 1}/s/${state}/`;
    const foreign: string[] = [];
    let connected = false;
    await page.context().route("**/config.json", (route) => route.fulfill({ json: { sandbox: { url: sandbox } } }));
    // A create reads "404, not there yet" before it writes.
    const errors = await watchErrors(page.context(), (url) => url.startsWith(sandbox));
    page.context().on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin === app.origin || protocol === "data:" || protocol === "blob:") return;
      if (!connected) foreign.push(request.url());
    });
    await enter({
      page,
      sandbox,
      async open() {
        await page.goto("/");
        await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
      },
      accessible: (what, tab = page) => expectAccessible(tab, what),
      connects() {
        connected = true;
      },
    });
    expect(errors, "errors on the console").toEqual([]);
    expect(foreign, "requests to other hosts before connecting").toEqual([]);
  },
});

export { expect } from "@playwright/test";
