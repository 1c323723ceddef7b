/** The worker: takes levels and the places that are known, gives the places that were missing. */
import type { Layout } from "#model/workspace.ts";
import { arrange } from "./arrangement.ts";
import { layOut } from "./layout.ts";
import type { Level } from "./levels.ts";

export interface LayoutRequest {
  readonly number: number;
  readonly root: Level;
  readonly layout: Layout;
}

export interface LayoutReply {
  readonly number: number;
  readonly places: Layout;
}

// The one thing of a worker's global scope that is used here; the room is checked without the DOM.
declare const self: {
  addEventListener(type: "message", listen: (event: { readonly data: LayoutRequest }) => void): void;
  postMessage(reply: LayoutReply): void;
};

self.addEventListener("message", ({ data: { number, root, layout } }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  self.postMessage({ number, places: arrange(root, layout, layOut) });
});
