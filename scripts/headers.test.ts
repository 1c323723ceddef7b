import { describe, expect, test } from "vitest";
import { clouds } from "#azure/clouds.ts";
import { mayGetToken } from "#azure/trusted-hosts.ts";
import { kindOf, metaPolicy, securityHeaders } from "./headers.mjs";
import { readConfig } from "./read-config.mjs";

/** The directives of a policy and their values. */
function directives(policy = ""): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values];
    }),
  );
}

async function policyFor(config: unknown) {
  const { config: read, problems } = await readConfig(JSON.stringify(config));
  const headers = securityHeaders({ config: read });
  return { policy: directives(headers.page["Content-Security-Policy"]), problems };
}

describe("given no configuration", () => {
  const headers = securityHeaders({});
  const policy = directives(headers.page["Content-Security-Policy"]);

  test("the page may talk to the hosts that may get a token, and to no other", () => {
    const hosts = (policy["connect-src"] ?? []).filter((source) => source !== "'self'");
    expect(hosts.map((host) => mayGetToken(host.replace("*", "endpoint.region")))).toEqual(hosts.map(() => true));
    for (const { arm, login, inference } of Object.values(clouds)) {
      expect(hosts).toEqual(expect.arrayContaining([arm, ...login, `https://*.${inference}`]));
    }
  });

  test("no script but the app's own runs, and nobody frames the page", () => {
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["script-src"]).toEqual(["'self'"]);
    expect(policy["worker-src"]).toEqual(["'self'"]);
    expect(policy["require-trusted-types-for"]).toEqual(["'script'"]);
    expect(policy["trusted-types"]).not.toContain("default");
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
    expect(headers.page["Cross-Origin-Opener-Policy"]).toBe("same-origin");
  });

  test("the page that a sign-in comes back to keeps its opener, talks to nobody, and only the app frames it", () => {
    expect(Object.keys(headers.redirect)).not.toContain("Cross-Origin-Opener-Policy");
    const { "connect-src": connect, "frame-ancestors": ancestors } = directives(
      headers.redirect["Content-Security-Policy"],
    );
    expect([connect, ancestors]).toEqual([undefined, ["'self'"]]);
  });

  test("what has a hash in its name is kept, everything else is asked for anew", () => {
    const kept = Object.entries(headers).map(([kind, { "Cache-Control": cache }]) => [kind, cache]);
    expect(Object.fromEntries(kept)).toEqual({
      page: "no-cache",
      redirect: "no-cache",
      assets: "public, max-age=31536000, immutable",
      serviceWorker: "no-cache",
      others: "no-cache",
    });
  });

  test("only https is told to stay https", () => {
    const { page } = securityHeaders({ https: false });
    expect([headers.page["Strict-Transport-Security"], page["Strict-Transport-Security"]]).toEqual([
      "max-age=31536000",
      undefined,
    ]);
  });
});

describe("given a config.json", () => {
  test("the origins that it adds are added: sandbox, login and its endpoints, Resource Manager", async () => {
    const { policy, problems } = await policyFor({
      clientId: "app",
      login: {
        authority: "https://localhost:4443/common",
        protocol: "Entra",
        metadata: { token_endpoint: "https://localhost:4444/token" },
      },
      arm: { url: "https://localhost:4445/s/default/" },
      sandbox: { url: "http://localhost:4181/s/default/" },
    });
    const { "connect-src": connect, "frame-src": frame } = policy;
    expect(problems).toEqual([]);
    expect(connect).toEqual(expect.arrayContaining([4443, 4444, 4445].map((port) => `https://localhost:${port}`)));
    expect(connect).toContain("http://localhost:4181");
    expect(frame).toEqual(expect.arrayContaining(["'self'", "https://localhost:4443", "https://localhost:4444"]));
    expect(frame).not.toContain("https://localhost:4445");
  });

  test.each([
    ["a foreign authority", { clientId: "app", login: { authority: "https://login.example.com/common" } }],
    ["an authority over http", { clientId: "app", login: { authority: "http://localhost:4443" } }],
    ["a foreign Resource Manager", { clientId: "app", arm: { url: "https://arm.example.com" } }],
    ["a foreign sandbox", { sandbox: { url: "http://sandbox.example.com/" } }],
    ["a host that no policy can name", { sandbox: { url: "http://[::1]:4181/s/default/" } }],
    ["a policy smuggled into an address", { sandbox: { url: "http://localhost:1; script-src *" } }],
  ])("%s is said, and left out", async (_what, config) => {
    const { policy, problems } = await policyFor(config);
    expect(problems).toHaveLength(1);
    expect(policy).toEqual((await policyFor({})).policy);
  });
});

test("a host that sets no headers has the same policy in the page, with any port of this machine", () => {
  const { "frame-ancestors": _, ...inHeader } = directives(securityHeaders({}).page["Content-Security-Policy"]);
  const inPage = directives(metaPolicy("page"));
  expect(Object.keys(inPage)).toEqual(Object.keys(inHeader));
  const added = (inPage["connect-src"] ?? []).filter((source) => !inHeader["connect-src"]?.includes(source));
  expect(added).toEqual(["http://localhost:*", "https://localhost:*", "http://127.0.0.1:*", "https://127.0.0.1:*"]);
  expect(inPage["script-src"]).toEqual(["'self'"]);
});

test.each([
  ["/", "page"],
  ["/index.html", "page"],
  ["/redirect.html", "redirect"],
  ["/assets/index-abc.js", "assets"],
  ["/service-worker.js", "serviceWorker"],
  ["/config.json", "others"],
  ["/assets", "others"],
])("%s gets the headers of %s", (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});
