/**
 * The stage of every journey with a sign-in: the built app under its own security headers, a provider and a sandbox that
 * wants tokens, all over https. It watches what must never happen: an error on the console or a breach of the security
 * policy, in the app and in every window that it opens, a request to any other origin, a token to the wrong one.
 */
import { test as base, expect, type Page, type Request } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import type { Answer, Settings } from "./identity/clients.mjs";
import { watchErrors } from "./watch.ts";

export interface AzureStage {
  readonly page: Page;
  /** The address of this test's own app; it is the app registration's name, too. */
  readonly app: string;
  /** The address of this test's own state of the sandbox. */
  readonly sandbox: string;
  readonly provider: Provider;
  /** Every request so far, of every window. */
  readonly requests: readonly Request[];
  /** Opens the app on an empty workspace and waits until it can be used. */
  readonly open: () => Promise<void>;
  /** axe finds nothing on the page as it stands. */
  readonly accessible: (what: string) => Promise<void>;
  /** Errors on the console that the journey brings about on purpose. */
  readonly expectsError: (words: RegExp) => void;
}

/** What is ordered of the provider, for this test's app registration. */
interface Provider {
  readonly origin: string;
  readonly redirectUri: string;
  readonly set: (settings: Partial<Settings>) => Promise<void>;
  readonly answer: (...answers: readonly Answer[]) => Promise<void>;
  readonly endSessions: () => Promise<void>;
  readonly tokens: () => Promise<readonly { readonly kind: string; readonly value: string }[]>;
}

export const test = base.extend<{ azure: AzureStage; protocol: "Entra" | "OIDC" }>({
  protocol: ["Entra", { option: true }],
  azure: async ({ page, baseURL, protocol }, enter, info) => {
    const { origin, port } = new URL(baseURL ?? "https://localhost:4292/");
    const next = (offset: number) => `https://localhost:${Number(port) + offset}`;
    // Apps and states are made when they are asked for: each run of each test has one of its own.
    const unique = `${info.testId}-${info.retry}-${Date.now().toString(36)}`.replaceAll(/[^a-z0-9-]/g, "");
    const name = protocol === "OIDC" ? `oidc-${unique}` : `entra-${unique}`;
    const app = `${origin}/t/${name}/`;
    const sandbox = `${next(1)}/s/${name}/`;
    const provider = providerFor(page, next(2), { name, redirectUri: `${app}redirect.html` });
    await provider.set({ redirectUris: [provider.redirectUri] });

    const known = new Set([origin, new URL(sandbox).origin, provider.origin]);
    const foreign: string[] = [];
    const expected: RegExp[] = [];
    const requests: Request[] = [];
    page.context().on("request", (request) => {
      requests.push(request);
      const url = new URL(request.url());
      if (!known.has(url.origin) && url.protocol.startsWith("http")) foreign.push(url.origin + url.pathname);
    });
    const isService = (url: string) => url.startsWith(sandbox) || url.startsWith(provider.origin);
    const errors = await watchErrors(page.context(), isService);

    await enter({
      page,
      app,
      sandbox,
      provider,
      requests,
      async open() {
        await page.goto(app);
        await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
      },
      accessible: (what) => expectAccessible(page, what),
      expectsError: (words) => void expected.push(words),
    });
    const unexpected = errors.filter((error) => !expected.some((words) => words.test(error)));
    expect(unexpected, "errors on the console").toEqual([]);
    expect(foreign, "requests to unknown hosts").toEqual([]);
    expect(
      await misplacedTokens(requests, new URL(sandbox).origin),
      "requests that took a token to the wrong host",
    ).toEqual([]);
  },
});

/** A token goes to the sandbox alone; the provider gives them and gets none in a header. */
async function misplacedTokens(requests: readonly Request[], sandbox: string): Promise<readonly string[]> {
  const withToken = await Promise.all(
    requests.map(async (request) => {
      const { authorization } = await headersOf(request);
      const { origin, pathname } = new URL(request.url());
      return authorization === undefined || origin === sandbox ? [] : [origin + pathname];
    }),
  );
  return withToken.flat();
}

/** Of a window that was closed only those are left that came with the request. */
function headersOf(request: Request): Promise<Record<string, string>> {
  const inClosed = request.serviceWorker() === null && request.frame().page().isClosed();
  return inClosed ? Promise.resolve(request.headers()) : request.allHeaders().catch(() => request.headers());
}

function providerFor(
  page: Page,
  origin: string,
  at: { readonly name: string; readonly redirectUri: string },
): Provider {
  const { name, redirectUri } = at;
  const control = async (method: string, path: string, data?: unknown) => {
    const options = { method, ...(data === undefined ? {} : { data }) };
    const answer = await page.request.fetch(`${origin}/control/${name}${path}`, options);
    expect(answer.ok(), `the provider took the order ${method} ${path}`).toBe(true);
    return answer.json();
  };
  return {
    origin,
    redirectUri,
    set: (settings) => control("PATCH", "", settings),
    answer: (...answers) => control("POST", "/answers", answers),
    endSessions: () => control("POST", "/end-sessions", {}),
    tokens: () => control("GET", "/tokens"),
  };
}

export { expect } from "@playwright/test";
