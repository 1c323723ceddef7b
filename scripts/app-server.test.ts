import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { request } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { appServer } from "./app-server.mjs";

const place = mkdtempSync(join(tmpdir(), "sluice-"));
const folder = join(place, "dist");
const running: Server[] = [];

beforeAll(() => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(place, "dist-beside.txt"), "not for others");
  writeFileSync(join(folder, "index.html"), "<p>The app</p>");
  writeFileSync(join(folder, "config.json"), '{ "cloud": "china" }');
  writeFileSync(join(folder, "assets", "a-1.js"), "export {};");
});

afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

async function start(options: object): Promise<number> {
  const server: Server = appServer({ folder, ...options });
  running.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return (server.address() as AddressInfo).port;
}

test("the page and its files come with their headers", async () => {
  const port = await start({});
  const page = await fetch(`http://localhost:${port}/`);
  expect(await page.text()).toBe("<p>The app</p>");
  expect(page.headers.get("content-security-policy")).toContain("require-trusted-types-for 'script'");
  expect(page.headers.get("strict-transport-security")).toBeNull();
  const script = await fetch(`http://localhost:${port}/assets/a-1.js`);
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
});

test("a file that is not there is not remembered as gone, and one outside the folder is not there", async () => {
  const port = await start({});
  const gone = await fetch(`http://localhost:${port}/assets/b-2.js`);
  expect([gone.status, gone.headers.get("cache-control")]).toEqual([404, "no-cache"]);
  for (const path of ["/..%2fdist-beside.txt", "/%2e%2e/dist-beside.txt", "/../dist-beside.txt", "/%", "/%00"]) {
    expect((await fetch(`http://localhost:${port}${path}`)).status).toBe(404);
  }
});

test("the folder's config.json counts, unless another stands in for it, which may change", async () => {
  const own = await start({});
  expect(await (await fetch(`http://localhost:${own}/config.json`)).json()).toEqual({ cloud: "china" });

  let sandbox = "http://localhost:5001/";
  const port = await start({ config: () => ({ sandbox: { url: sandbox } }) });
  const policy = async () => (await fetch(`http://localhost:${port}/`)).headers.get("content-security-policy");
  expect(await (await fetch(`http://localhost:${port}/config.json`)).json()).toEqual({ sandbox: { url: sandbox } });
  expect(await policy()).toContain("http://localhost:5001");
  sandbox = "http://localhost:5002/";
  expect(await policy()).toContain("http://localhost:5002");
});

test("a broken config.json is served as it is, said, and adds nothing", async () => {
  const warned = vi.spyOn(console, "warn").mockReturnValue();
  const port = await start({ config: "{ broken" });
  expect(await (await fetch(`http://localhost:${port}/config.json`)).text()).toBe("{ broken");
  expect(warned).toHaveBeenCalledWith(expect.stringContaining("config.json is not JSON"));
});

test("with a key and a certificate it serves over https, and says to stay there", async () => {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  const port = await start({ https: { key, cert } });
  const told = await new Promise((answered, fail) => {
    request({ port, host: "localhost", rejectUnauthorized: false }, (response) => {
      response.resume();
      answered(response.headers["strict-transport-security"]);
    })
      .on("error", fail)
      .end();
  });
  expect(told).toBe("max-age=31536000");
});
