import type { Addable } from "#catalogue/palette.ts";
import type { Dispatched } from "#store/editor.ts";
import { type MakeFresh, makeActivity } from "./fresh.ts";

const notLoaded: Dispatched = {
  ok: false,
  reason:
    "The pattern could not be loaded. Check the connection to the server that this page came from, then try again.",
};

/** Adds what an entry stands for, by a way of adding. An activity is added at once; what makes patterns is fetched first. */
export async function addFresh(what: Addable, add: (make: MakeFresh) => Dispatched): Promise<Dispatched> {
  if (what.kind === "activity") return add(makeActivity(what.type));
  const loaded = await import("./fresh-pattern.ts").catch(() => undefined);
  return loaded === undefined ? notLoaded : add(loaded.makePattern(what.id));
}
