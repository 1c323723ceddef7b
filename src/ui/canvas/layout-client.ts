/** Asks the layout worker; a request that is no longer wanted ends the worker instead of waiting for it. */
import type { Layout } from "#model/workspace.ts";
import { scriptAddress } from "#platform/trusted-types.ts";
import { arrange } from "#projection/arrangement.ts";
import type { LayoutReply, LayoutRequest } from "#projection/layout-worker.ts";
// oxlint-disable-next-line import/default -- Vite makes it
import layoutWorker from "#projection/layout-worker.ts?worker&url";
import type { Level } from "#projection/levels.ts";
import { layOutInRows } from "#projection/rows.ts";

export interface PendingLayout {
  readonly places: Promise<Layout>;
  readonly cancel: () => void;
}

/** After this long the plain rows are good enough. */
const patience = 10_000;

let idle: Worker | undefined;
let number = 0;

/** The places of the cards that have none in `layout`. Always ends: without a worker, rows are laid out at once. */
export function requestLayout(root: Level, layout: Layout): PendingLayout {
  const worker = idle ?? startWorker();
  idle = undefined;
  if (worker === undefined) return { places: Promise.resolve(arrange(root, layout, layOutInRows)), cancel: () => {} };
  const request: LayoutRequest = { number: (number += 1), root, layout };
  let cancel = () => {};
  const places = new Promise<Layout>((resolve) => {
    const fall = () => {
      worker.terminate();
      resolve(arrange(root, layout, layOutInRows));
    };
    const timer = setTimeout(fall, patience);
    const fail = () => {
      clearTimeout(timer);
      fall();
    };
    worker.addEventListener("error", fail, { once: true });
    const take = ({ data }: MessageEvent<LayoutReply>) => {
      if (data.number !== request.number) return;
      clearTimeout(timer);
      worker.removeEventListener("message", take);
      idle = worker;
      resolve(data.places);
    };
    worker.addEventListener("message", take);
    cancel = () => {
      clearTimeout(timer);
      if (idle !== worker) worker.terminate();
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage(request);
  });
  return { places, cancel: () => cancel() };
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(scriptAddress(layoutWorker), { type: "module" });
  } catch {
    // Some embedded browsers allow no workers.
    return undefined;
  }
}
