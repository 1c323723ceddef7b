/** nginx and Caddy are not started here: what is written for them is read back by the rules of their languages. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { kindOf, securityHeaders } from "./headers.mjs";
import { caddyfile, nginx, staticWebApp } from "./hosting-files.mjs";
import { writeHeaders } from "./write-headers.mjs";

type Fields = Readonly<Record<string, string>>;

const headers: Readonly<Record<string, Fields>> = securityHeaders({
  config: { sandbox: { url: "http://localhost:4181/s/default/" } },
});

/** The last route that fits, over the fields for all. */
function ofStaticWebApp(path: string): Fields {
  const { globalHeaders, routes } = JSON.parse(staticWebApp(headers));
  const fits = (route: string) => (route.endsWith("*") ? path.startsWith(route.slice(0, -1)) : route === path);
  return { ...globalHeaders, ...routes.find(({ route }: { route: string }) => fits(route))?.headers };
}

/** An exact place first, then the longest beginning. `/` is answered with the index. */
function ofNginx(path: string): Fields {
  const asked = path === "/" ? "/index.html" : path;
  const blocks = [...nginx(headers).matchAll(/location (=|\^~)? ?(\S+) \{\n([^]*?)\n {2}\}/g)];
  const found =
    blocks.find(([, sign, place]) => sign === "=" && place === asked) ??
    blocks
      .filter(([, sign, place = ""]) => sign !== "=" && asked.startsWith(place))
      .toSorted(([, , one = ""], [, , other = ""]) => other.length - one.length)[0];
  const fields = found?.[3]?.matchAll(/add_header (\S+) "([^"]*)"(?: always)?;/g) ?? [];
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

/** Every block whose matcher fits. */
function ofCaddy(path: string): Fields {
  const text = caddyfile(headers);
  const fits = (pattern: string) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : pattern === path);
  const named = [...text.matchAll(/@(\w+) \{\n {4}path (.*)\n/g)].map(
    ([, name = "", paths = ""]) => [name, paths.split(" ").some(fits)] as const,
  );
  const [, others = ""] = /@others not path (.*)/.exec(text) ?? [];
  const matching = new Set(
    [...named, ["others", !others.split(" ").some(fits)] as const].flatMap(([name, does]) => (does ? [name] : [])),
  );
  const blocks = [...text.matchAll(/header @(\w+) \{\n([^]*?)\n {2}\}/g)].filter(([, name = ""]) => matching.has(name));
  const fields = blocks.flatMap(([, , block = ""]) => [...block.matchAll(/^ {4}(\S+) "([^"]*)"$/gm)]);
  return Object.fromEntries(fields.map(([, name, value]) => [name, value]));
}

describe.each(["/", "/index.html", "/redirect.html", "/assets/a-1.js", "/service-worker.js", "/config.json", "/x.svg"])(
  "given %s",
  (path) => {
    const { [kindOf(path)]: expected } = headers;

    test("Azure Static Web Apps, nginx and Caddy set the same headers", () => {
      expect(ofStaticWebApp(path)).toEqual(expected);
      expect(ofNginx(path)).toEqual(expected);
      expect(ofCaddy(path)).toEqual(expected);
    });
  },
);

test("no value can break out of its quotes", () => {
  for (const value of Object.values(headers).flatMap((fields) => Object.values(fields))) {
    expect(value).not.toMatch(/["\\\n${}]/);
  }
});

describe("given a built folder whose config.json was edited", () => {
  const place = mkdtempSync(join(tmpdir(), "sluice-"));
  const folder = join(place, "dist");
  const read = (path: string) => readFileSync(join(place, path), "utf8");

  test("all three files follow it, and the service worker fetches the page anew", async () => {
    mkdirSync(folder);
    cpSync("index.html", join(folder, "index.html"));
    writeFileSync(join(folder, "service-worker.js"), 'precache([{url:"index.html",revision:"1-headers-0"}])');
    writeFileSync(join(folder, "config.json"), '{ "sandbox": { "url": "http://localhost:4999/s/default/" } }');
    vi.spyOn(console, "log").mockReturnValue();
    const warned = vi.spyOn(console, "warn").mockReturnValue();

    expect(await writeHeaders(folder)).toEqual([]);
    const before = read("dist/service-worker.js");
    for (const file of ["dist/staticwebapp.config.json", "hosting/nginx.conf", "hosting/Caddyfile"]) {
      expect(read(file)).toContain("http://localhost:4999");
    }

    writeFileSync(join(folder, "config.json"), '{ "sandbox": { "url": "https://foreign.example.com/" } }');
    const problems = await writeHeaders(folder);
    expect(problems).toEqual([expect.stringContaining("sandbox.url must be an address on this machine")]);
    expect(warned).toHaveBeenCalledWith(problems[0]);
    for (const file of ["dist/staticwebapp.config.json", "hosting/nginx.conf", "hosting/Caddyfile"]) {
      expect(read(file)).not.toMatch(/foreign|4999/);
    }
    const after = read("dist/service-worker.js");
    expect(after).not.toBe(before);
    await writeHeaders(folder);
    expect(read("dist/service-worker.js")).toBe(after);
  });

  test("a folder without a built app is refused with what to do", async () => {
    await expect(writeHeaders(place)).rejects.toThrow("npm run build");
  });
});
