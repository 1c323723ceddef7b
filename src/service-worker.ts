/**
 * Keeps the files of this build, so that the app starts and works without a network. It answers for them and for nothing
 * else: requests to Azure, to a sign-in or to the sandbox pass by, and so does the page that a sign-in comes back to, whose
 * address holds what nobody must keep.
 */
import { addRoute, createHandlerBoundToURL, precache } from "workbox-precaching";
import { registerRoute } from "workbox-routing";

/** The part of a service worker's global scope that is used; TypeScript's DOM library describes pages only. */
interface WorkerScope {
  readonly location: { readonly href: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: "install" | "activate", listener: (event: { waitUntil(until: Promise<unknown>): void }) => void): void;
    (type: "message", listener: (event: { readonly data: unknown }) => void): void;
  };
}
declare const self: WorkerScope;

/** The files of the build; written in by `scripts/service-worker-plugin.mjs`. */
declare const SLUICE_FILES: { readonly url: string; readonly revision: string | null }[];

const folder = new URL("./", self.location.href);
const pages = [folder.pathname, new URL("index.html", folder).pathname];
const configAddress = new URL("config.json", folder);

precache(SLUICE_FILES);
registerRoute(
  ({ request, url }) => request.mode === "navigate" && url.origin === folder.origin && pages.includes(url.pathname),
  createHandlerBoundToURL("index.html"),
);
registerRoute(
  ({ url }) => url.origin === folder.origin && url.pathname === configAddress.pathname,
  ({ request }) => answerConfig(request),
);
addRoute({ cleanURLs: false });

// The first visit reads its config.json before anybody keeps it.
self.addEventListener("install", (event) => event.waitUntil(answerConfig(new Request(configAddress))));
// The first visit goes on without a network, too.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// Never by itself: the user says when a new version takes over (`src/platform/app-updates.ts`).
self.addEventListener("message", ({ data }) => {
  if (data === "take over") void self.skipWaiting();
});

/** What the server says now; without it, what it said last. */
async function answerConfig(request: Request): Promise<Response> {
  const kept = await caches.open("sluice-config");
  try {
    // A network that is there and does not answer must not hold up the start for good.
    const response = await fetch(request, { signal: AbortSignal.timeout(5000) });
    if (response.ok) await kept.put(configAddress, response.clone());
    return response;
  } catch {
    return (await kept.match(configAddress)) ?? Response.error();
  }
}
