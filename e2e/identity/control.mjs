// @ts-check
/** What a test orders of the provider, below `/control/<client id>`. */
import { json } from "node:stream/consumers";

/**
 * @param {object} house
 * @param {ReturnType<typeof import("./clients.mjs").registrations>} house.clients
 * @param {(clientId: string) => void} house.endSessions
 */
export function control({ clients, endSessions }) {
  /** @type {Record<string, (id: string, body: unknown) => unknown>} */
  const routes = {
    /** Registers an app, or changes what is set for it. */
    "PATCH ": (id, body) => clients.set(id, /** @type {object} */ (body)),
    /** Every token that was given out for it, in full: for the search for them. */
    "GET /tokens": (id) => clients.find(id)?.tokens,
    /** Orders errors. */
    "POST /answers": (id, body) => clients.find(id)?.answers.push(.../** @type {any[]} */ (body)),
    /** The refresh tokens are revoked and nobody is signed in any more. */
    "POST /end-sessions": (id) => endSessions(id),
  };

  /** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  return async (request, response) => {
    const [, id = "", rest = ""] = /^\/control\/([^/]+)(\/.*)?$/.exec(request.url ?? "") ?? [];
    const route = routes[`${request.method} ${rest}`];
    const body =
      request.method === "GET" || request.headers["content-length"] === "0" ? undefined : await json(request);
    response.writeHead(route === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(route?.(id, body) ?? {}));
  };
}
