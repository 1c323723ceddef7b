/** What cards need to know of the canvas around them, each in its own context so that a change draws few of them anew. */
import { createContext } from "react";
import type { AddTarget } from "#actions/canvas-handle.ts";
import type { Condition } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import type { Point } from "#projection/route.ts";
import type { Verdict } from "#rules/verdict.ts";

/** How much of a card is drawn: everything, box and name, or the box alone (look: level of detail). */
export type Detail = "full" | "name" | "box";
export const DetailContext = createContext<Detail>("full");

/** The connection that is being drawn. `drag`: from a port to a card; `pick`: the target is chosen by keys or a click. */
export interface Connecting {
  readonly from: Address;
  readonly condition: Condition;
  readonly by: "drag" | "pick";
}
export const ConnectingContext = createContext<Connecting | undefined>(undefined);

/** The lane that would take what is being dragged, and whether it may. */
export interface DropTarget {
  readonly lane: Address;
  readonly verdict: Verdict;
}
export const DropContext = createContext<DropTarget | undefined>(undefined);

/** What a card's own buttons do; stable, so that it never draws anything anew. */
export interface CardActs {
  readonly addNext: (target: AddTarget) => void;
  readonly copy: (address: Address) => void;
  readonly viewJson: (address: Address) => void;
  readonly remove: (address: Address) => void;
  readonly extract: (address: Address) => void;
  readonly addCase: (address: Address) => void;
  /** At a point of the window. */
  readonly openLaneMenu: (lane: Address, at: Point) => void;
  readonly toggle: (address: Address) => void;
}
const nothing = () => {};
export const CardActsContext = createContext<CardActs>({
  addNext: nothing,
  copy: nothing,
  viewJson: nothing,
  remove: nothing,
  extract: nothing,
  addCase: nothing,
  openLaneMenu: nothing,
  toggle: nothing,
});
