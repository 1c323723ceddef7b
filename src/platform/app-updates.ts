/**
 * Registers the service worker, tells of a newer version of the app, and brings it in when asked. Never by itself: a page
 * goes on with the version it began with until the user reloads it.
 */
import { isNewerOnServer } from "./newer-on-server.ts";
import { scriptAddress } from "./trusted-types.ts";

export type AppUpdate =
  /** A newer version is on this device and waits. */
  | "ready"
  /** Another tab has brought it in: parts that this page has not loaded yet may be gone. */
  | "taken"
  /** A part could not be loaded, and the server has a newer version. */
  | "on-server";

export interface AppUpdates {
  readonly subscribe: (listener: (update: AppUpdate) => void) => () => void;
  /** Makes the next load of the page the newest version there is. Never rejects; without one it changes nothing. */
  readonly takeOver: () => Promise<void>;
}

/** What the worker listens for (`src/service-worker.ts`). */
const takeOverMessage = "take over";

/** Begins to look for newer versions, after everything that the first paint needs. */
export function openAppUpdates(): AppUpdates {
  const listeners = new Set<(update: AppUpdate) => void>();
  const tell = (update: AppUpdate): void => {
    for (const listener of listeners) listener(update);
  };
  const askServer = async (): Promise<void> => {
    if (await isNewerOnServer()) tell("on-server");
  };
  addEventListener("vite:preloadError", () => void askServer());
  // Only a page that was served over https, or by this machine, has one. In development the server is the only truth.
  const workers = import.meta.env.PROD ? (navigator as Partial<Navigator>).serviceWorker : undefined;
  let isOurs = false;
  const tellOthers = (update: AppUpdate): void => {
    if (!(isOurs && update === "taken")) tell(update);
  };
  if (workers !== undefined) whenIdle(() => void watch(workers, tellOthers).catch(() => undefined));
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeOver: async () => {
      isOurs = true;
      const registration = await workers?.getRegistration().catch(() => undefined);
      if (workers !== undefined && registration !== undefined) await takeOver(workers, registration);
    },
  };
}

/** A browser may refuse: storage is off, or full. The app then needs the network. */
async function watch(workers: ServiceWorkerContainer, tell: (update: AppUpdate) => void): Promise<void> {
  const address = scriptAddress("service-worker.js");
  let before = workers.controller;
  workers.addEventListener("controllerchange", () => {
    // The first worker of a first visit takes nobody's place.
    if (before !== null) tell("taken");
    before = workers.controller;
  });
  const registration = await workers.register(address, { updateViaCache: "none" });
  const tellWhenInstalled = (worker: ServiceWorker): void => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "installed" && workers.controller !== null) tell("ready");
    });
  };
  if (registration.waiting !== null && workers.controller !== null) tell("ready");
  if (registration.installing !== null) tellWhenInstalled(registration.installing);
  registration.addEventListener("updatefound", () => {
    if (registration.installing !== null) tellWhenInstalled(registration.installing);
  });
  // The browser asks when a page is loaded; a tab may stay open for weeks.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => undefined);
  });
}

async function takeOver(workers: ServiceWorkerContainer, registration: ServiceWorkerRegistration): Promise<void> {
  // Without a network, or with a broken answer, there is still what waits already.
  if (registration.waiting === null) await registration.update().catch(() => undefined);
  const next = registration.waiting ?? registration.installing;
  if (next === null || !(await becomes(next, "installed"))) return;
  const taken = new Promise((resolve) => workers.addEventListener("controllerchange", resolve, { once: true }));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  next.postMessage(takeOverMessage);
  await Promise.race([taken, becomes(next, "activated")]);
}

const states: readonly ServiceWorkerState[] = ["parsed", "installing", "installed", "activating", "activated"];

/** Resolves when a worker has come as far as that, or never will. */
function becomes(worker: ServiceWorker, state: ServiceWorkerState): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      const isThere = states.indexOf(worker.state) >= states.indexOf(state);
      if (!isThere && worker.state !== "redundant") return;
      worker.removeEventListener("statechange", look);
      resolve(isThere);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

function whenIdle(act: () => void): void {
  const soon = (): void => {
    // Safari has no idle time to give.
    if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: 5000 });
    else setTimeout(act, 1000);
  };
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}
