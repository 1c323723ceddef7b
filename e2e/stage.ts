/**
 * The stage of every journey: the built app, a sandbox state of its own, and a watch over what must never happen:
 * an error on the console, a breach of the page's security policy, a request to a foreign host before the user connects, a
 * finding of axe.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

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
    const errors: string[] = [];
    const foreign: string[] = [];
    let connected = false;
    await page.context().route("**/config.json", (route) => route.fulfill({ json: { sandbox: { url: sandbox } } }));
    // In the page's own words the browser tells only half of it.
    await page.context().addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
        console.error(`Security policy: ${effectiveDirective} refused ${blockedURI} of ${sourceFile}: ${sample}`);
      });
    });
    const watch = (watched: Page) => {
      watched.on("console", (message) => {
        if (message.type() !== "error") return;
        const { url } = message.location();
        // The browser logs every answer that is no success; a create reads "404, not there yet" before it writes.
        const isAnswer = message.text().startsWith("Failed to load resource") && url.startsWith(sandbox);
        if (!isAnswer) errors.push(`${message.text()} (${url})`);
      });
      watched.on("pageerror", (error) => errors.push(error.stack ?? error.message));
      watched.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin === app.origin || protocol === "data:" || protocol === "blob:") return;
        if (!connected) foreign.push(request.url());
      });
    };
    watch(page);
    page.context().on("page", watch);
    await enter({
      page,
      sandbox,
      async open() {
        await page.goto("/");
        await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
      },
      async accessible(what, tab = page) {
        // There are no frames; without the mode axe would open another page for each look.
        const { violations } = await new AxeBuilder({ page: tab }).setLegacyMode().analyze();
        const said = violations.map(
          ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(" ")).join("\n  ")}`,
        );
        expect(said, `axe on ${what}`).toEqual([]);
      },
      connects() {
        connected = true;
      },
    });
    expect(errors, "errors on the console").toEqual([]);
    expect(foreign, "requests to other hosts before connecting").toEqual([]);
  },
});

export { expect } from "@playwright/test";
