import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { card } from "./cards.ts";
import { openFile, saveByDownload, saved, scoreDaily } from "./files.ts";
import { behind, publish } from "./sandbox.ts";
import { chooseFactory, signIn } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

// It keeps files of the app, so it could keep more.
test.use({ serviceWorkers: "allow" });

test("after a whole journey the tokens are in MSAL's session storage and nowhere else", async ({ azure }, info) => {
  const { page, provider } = azure;
  const said: string[] = [];
  page.context().on("console", (message) => said.push(message.text()));
  page.context().on("weberror", (error) => said.push(String(error.error())));
  await saveByDownload(page);
  await behind(azure).set({ scoring: "here" });

  await azure.open();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await openFile(page, scoreDaily);
  await expect(card(page, "Alert")).toBeVisible();
  await signIn(azure);
  await chooseFactory(page, "Contoso Data Platform", "contoso-ml-dev");
  await publish(page, 1, "contoso-ml-dev");
  await expect(page.getByRole("main").getByText(/^Published 1 resource to contoso-ml-dev/)).toBeVisible();
  await page.getByRole("tab", { name: "Azure Machine Learning" }).click();
  const endpoint = page.getByRole("article", { name: "churn-scoring" });
  await endpoint.getByRole("button", { name: "Check that it answers" }).click();
  await expect(endpoint.getByRole("status")).toContainText("answers");
  // One that fails: its words are shown, logged and copied more than others.
  await behind(azure).order({ kind: "error", status: 400, message: "Out of order.", shape: "html", times: 9 });
  await page.getByRole("tab", { name: "Publish all" }).click();
  await page.getByRole("button", { name: "Compare again" }).click();
  await expect(page.getByRole("alert")).toContainText("could not be read");
  const html = await page.content();
  await page.getByRole("button", { name: "Author", exact: true }).click();
  const download = await saved(page, /JSON/);

  const tokens = await provider.tokens();
  expect(new Set(tokens.map(({ kind }) => kind))).toEqual(new Set(["access", "refresh", "id"]));
  const found = (where: string) =>
    tokens.flatMap(({ kind, value }) => (where.includes(value) || where.includes(tail(value)) ? [kind] : []));

  await test.step("the search finds what is there: MSAL keeps them in session storage, under keys of its own", async () => {
    const kept: Record<string, string> = await page.evaluate(() => ({ ...sessionStorage }));
    const keys = Object.keys(kept).filter((key) => found(kept[key] ?? "").length > 0);
    expect(keys.length).toBeGreaterThanOrEqual(4);
    for (const key of keys) expect(key).toMatch(/^msal\./);
  });

  const places = {
    "local storage": await page.evaluate(() => JSON.stringify({ ...window.localStorage })),
    "the databases, the journal among them": await page.evaluate(readDatabases),
    caches: await page.evaluate(readCaches),
    "the console": said.join("\n"),
    "the page": html + (await page.content()),
    downloads: download.bytes.toString("latin1"),
    "addresses and referrers of requests": azure.requests
      .map((request) => `${request.url()} ${request.headers()["referer"] ?? ""}`)
      .join("\n"),
    "cookies of the app": JSON.stringify((await page.context().cookies(azure.app)).map(({ name }) => name)),
    "the sandbox's log": JSON.stringify(await behind(azure).requests()),
    "what the tests write": await readFiles([info.project.outputDir, "test-results"]),
  };
  for (const [place, text] of Object.entries(places)) expect(found(text), place).toEqual([]);
  expect(places["caches"]).toContain("index.html");
  expect(places["the databases, the journal among them"]).toContain("Score-Daily");
  expect(places["the sandbox's log"]).toContain("https://ml.azure.com");
});

test("a list whose next page lies at another host is not followed", async ({ azure }) => {
  const { page } = azure;
  await behind(azure).order({
    kind: "foreign-link",
    origin: "https://foreign.example",
    match: { path: "/subscriptions" },
  });
  await azure.open();
  await signIn(azure);
  const list = page.getByRole("region", { name: "Subscription" });
  await expect(list).toContainText("The next page of the list lies at https://foreign.example");
  await expect(list.getByRole("option", { name: /Contoso Data Platform/ })).toBeVisible();
  await azure.accessible("a list with a foreign page");
});

/** Enough to know a token by, should only a piece of it be somewhere. */
function tail(token: string): string {
  return token.slice(-24);
}

/** In the page: everything in IndexedDB, as text. */
async function readDatabases(): Promise<string> {
  const ended = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error));
    });
  // JSON has no words for these.
  const inText = (_: string, value: unknown): unknown => {
    if (value instanceof Map || value instanceof Set) return [...value];
    return ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value;
  };
  const texts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await ended(indexedDB.open(name ?? ""));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const keys = await ended(objects.getAllKeys());
      const values = await ended(objects.getAll());
      texts.push(JSON.stringify([store, keys, values], inText));
    }
    database.close();
  }
  return texts.join("\n");
}

/** In the page: everything that a service worker could have put aside. */
async function readCaches(): Promise<string> {
  const texts: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      texts.push(request.url, (await answer?.text()) ?? "");
    }
  }
  return texts.join("\n");
}

/** Every file below some folders, as text; those of other tests come and go meanwhile. */
async function readFiles(folders: readonly string[]): Promise<string> {
  const texts: string[] = [];
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names) {
      const file = join(folder, name);
      const about = await stat(file).catch(() => undefined);
      if (about?.isFile() === true) texts.push(await readFile(file, "latin1").catch(() => ""));
    }
  }
  return texts.join("\n");
}
