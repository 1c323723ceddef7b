// @ts-check
/**
 * An OpenID provider for the journeys: `oidc-provider` as Microsoft Entra ID, with directories by path, and as plain OpenID
 * Connect below `/oidc`. It sends the header that cuts a sign-in window off from the page that opened it, as Entra does.
 */
import { exportJWK, generateKeyPair } from "jose";
import { registrations } from "./clients.mjs";
import { control } from "./control.mjs";
import { directoryProvider } from "./directory.mjs";
import { walkThrough } from "./login.mjs";
import { contoso, fabrikam } from "./people.mjs";
import { storage } from "./storage.mjs";

/** @typedef {ReturnType<typeof directoryProvider>} Provider */

/** @param {string} origin where it is going to listen */
export async function identityProvider(origin) {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const about = { kid: "test", use: "sig", alg: "RS256" };
  const keys = [{ ...(await exportJWK(privateKey)), ...about }];
  const clients = registrations();
  const { adapter, endSessions } = storage(clients);
  const issuerOf = (/** @type {string} */ tenantId) => `${origin}/${tenantId}/v2.0`;
  const shared = { issuerOf, find: clients.find, adapter, keys };

  /** @type {Map<string, {provider: Provider, answer: ReturnType<Provider["callback"]>}>} by the path that each lies under */
  const providers = new Map();
  const add = (
    /** @type {string} */ path,
    /** @type {"Entra" | "OIDC"} */ protocol,
    /** @type {string | undefined} */ directory,
  ) => {
    const provider = directoryProvider({ ...shared, issuer: origin + path, protocol, directory });
    providers.set(path, { provider, answer: provider.callback() });
  };
  add("/organizations/v2.0", "Entra", undefined);
  for (const tenantId of [contoso, fabrikam]) add(`/${tenantId}/v2.0`, "Entra", tenantId);
  add("/oidc", "OIDC", undefined);

  const order = control({ clients, endSessions });

  /** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  async function handle(request, response) {
    const url = request.url ?? "/";
    if (url.startsWith("/control/")) return order(request, response);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    const [path, found] = [...providers].find(([mount]) => url.startsWith(`${mount}/`)) ?? [];
    if (path === undefined || found === undefined) return void response.writeHead(404).end();
    // As Express does it: the provider makes its own addresses of the two.
    request.url = url.slice(path.length);
    Object.assign(request, { originalUrl: url });
    if (request.url.startsWith("/login/")) {
      return walkThrough({ provider: found.provider, find: clients.find }, request, response);
    }
    return found.answer(request, response);
  }

  return {
    /** @type {import("node:http").RequestListener} */
    handler: (request, response) => {
      handle(request, response).catch((error) => {
        if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
        response.end(String(error));
      });
    },
    /** What a service must know to believe its tokens. */
    trust: {
      issuers: [contoso, fabrikam].map(issuerOf),
      keys: { keys: [{ ...(await exportJWK(publicKey)), ...about }] },
    },
  };
}
