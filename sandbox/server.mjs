// @ts-check
/**
 * A stand-in for ARM, Data Factory and Azure ML over HTTP. It shares no code with the app's client: two that shared one
 * would share its misunderstandings.
 */
import { createServer } from "node:http";
import { handleRequest } from "./handle.mjs";
import { defaultSeed } from "./seed/contoso.mjs";
import { stateStore } from "./states.mjs";

/**
 * @typedef {object} Sandbox
 * @property {import("node:http").RequestListener} handler for a server of one's own, over http or https
 * @property {(port: number, host?: string) => Promise<{url: string, port: number}>} listen port 0 takes a free one; answers
 *   on this machine only unless a host is named
 * @property {() => Promise<void>} close ends the server and waits for the disk
 */

/**
 * Makes a sandbox. The base address of a state is `<url>/s/<name>`; a name that was never used starts from the seed, and
 * `<url>` alone is the state `default`.
 * @param {object} options
 * @param {string} options.stateDirectory where the states are kept, one file each; made when needed
 * @param {import("./types.ts").Seed} [options.seed] what a fresh state holds; a small made-up company if absent
 * @param {import("./types.ts").Tokens} [options.tokens] whom to believe; without it nobody needs a token, and none is looked at
 * @param {string} [options.basePath] the path under which a server of one's own mounts the handler, e.g. `/sandbox`
 * @returns {Sandbox}
 */
export function createSandbox({ stateDirectory, seed = defaultSeed(), tokens, basePath = "" }) {
  const store = stateStore(stateDirectory, seed);
  /** @type {import("node:http").RequestListener} */
  const handler = (request, response) => void handleRequest({ request, response, store, basePath, tokens });
  const server = createServer(handler);
  return {
    handler,
    listen: (port, host = "127.0.0.1") =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          const address = server.address();
          const actual = typeof address === "object" && address !== null ? address.port : port;
          resolve({ port: actual, url: `http://localhost:${actual}${basePath}` });
        });
      }),
    close: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(() => resolve(undefined)));
      await store.settle();
    },
  };
}
