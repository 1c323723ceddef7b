// @ts-check
/**
 * Starts what signing in needs, all over https: the built app, unmodified and with its real security headers, the sandbox,
 * which wants tokens, and the provider that gives them.
 *
 * The app lies below `/t/<name>/` as often as somebody asks for another name, each with a `config.json` of its own that
 * names the app registration `<name>` and the state `<name>` of the sandbox. A name that begins with `oidc-` signs in by plain
 * OpenID Connect. `PUT /t/<name>/config.json` replaces the file by any text.
 */
import { createServer } from "node:https";
import { text } from "node:stream/consumers";
import { createLocalJWKSet } from "jose";
import { createSandbox } from "../../sandbox/server.mjs";
import { appServer } from "../../scripts/app-server.mjs";
import { makeCertificate } from "./certificate.mjs";
import { identityProvider } from "./provider.mjs";
import { audiences } from "./resources.mjs";

/** @param {{port: number, folder?: string, stateDirectory: string}} options the sandbox and the provider take the next two ports */
export async function serveWithIdentity({ port, folder = "dist", stateDirectory }) {
  const certificate = await makeCertificate();
  const origin = (/** @type {number} */ offset) => `https://localhost:${port + offset}`;
  const [arm = "", machineLearning = ""] = audiences;
  const { handler, trust } = await identityProvider(origin(2));
  const sandbox = createSandbox({
    stateDirectory,
    tokens: {
      issuers: trust.issuers,
      audiences: { arm: [arm], machineLearning: [machineLearning] },
      keys: createLocalJWKSet(trust.keys),
    },
  });
  const servers = [
    createServer(certificate, apps({ folder, certificate, origin })),
    createServer(certificate, sandbox.handler),
    createServer(certificate, handler),
  ];
  await Promise.all(
    servers.map(
      (server, offset) => new Promise((done) => void server.listen(port + offset, "127.0.0.1", () => done(undefined))),
    ),
  );
  return {
    close: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
      await sandbox.close();
    },
  };
}

/** @param {{folder: string, certificate: {key: string, cert: string}, origin: (offset: number) => string}} house @returns {import("node:http").RequestListener} */
function apps({ folder, certificate, origin }) {
  /** @type {Map<string, ReturnType<typeof appServer>>} */
  const byName = new Map();
  /** @param {string} name @param {object | string} config */
  const make = (name, config) => {
    const app = appServer({ folder, https: certificate, config });
    byName.set(name, app);
    return app;
  };
  /** @param {string} name @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  const configure = async (name, request, response) => {
    make(name, await text(request));
    response.end();
  };
  return (request, response) => {
    const [mount = "", name = "none"] = /^\/t\/([\w-]+)(?=\/)/.exec(request.url ?? "") ?? [];
    request.url = (request.url ?? "/").slice(mount.length);
    if (request.method === "PUT") {
      void configure(name, request, response);
      return;
    }
    const app = byName.get(name) ?? make(name, configOf(name, origin));
    app.emit("request", request, response);
  };
}

/** @param {string} name @param {(offset: number) => string} origin */
function configOf(name, origin) {
  const login = name.startsWith("oidc-")
    ? { authority: `${origin(2)}/oidc`, protocol: "OIDC" }
    : { authority: `${origin(2)}/organizations`, metadata: metadata(origin(2)) };
  return { clientId: name, login, arm: { url: `${origin(1)}/s/${name}` } };
}

/** Entra's endpoints as MSAL is told of them, the directory left open. @param {string} origin */
function metadata(origin) {
  const base = `${origin}/{tenantid}/v2.0`;
  return {
    issuer: base,
    authorization_endpoint: `${base}/auth`,
    token_endpoint: `${base}/token`,
    end_session_endpoint: `${base}/session/end`,
    jwks_uri: `${base}/jwks`,
  };
}

if (process.argv[1]?.endsWith("serve.mjs")) {
  const port = Number(process.argv[2] ?? 4292);
  await serveWithIdentity({
    port,
    stateDirectory: process.argv[3] ?? "test-results/identity",
    folder: process.env["SLUICE_DIST"] ?? "dist",
  });
  console.log(`Serving on https://localhost:${port}/t/name/`);
}
