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
  onmessage: ((event: { readonly data: LayoutRequest }) => void) | null;
  postMessage(reply: LayoutReply): void;
};

self.onmessage = ({ data: { number, root, layout } }) => {
  self.postMessage({ number, places: arrange(root, layout, layOut) });
};
