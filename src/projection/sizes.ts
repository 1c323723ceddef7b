/** The measures of cards, containers and lanes. Every card's size is known before it is drawn; nothing is measured. */

/** Cards snap to this grid. */
export const grid = 8;
export const card = { width: 168, height: 56, tallHeight: 72, collapsedHeight: 76, inlet: 28, lowOutlet: 44 } as const;
/** Between cards: along a row on the pipeline and in a lane, and between rows. */
export const gap = { pipeline: 40, lane: 32, row: 24 } as const;
export const container = {
  header: 52,
  inset: 8,
  label: 28,
  padding: 8,
  between: 8,
  bottom: 8,
  returnLine: 32,
} as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A card in its level: where it stands, how big it is, and how far below its top a dependency enters it. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
  readonly inlet: number;
}

/** A lane in its container, and where the first card of the lane stands (both relative to the container). */
export interface LaneBox extends Size {
  readonly x: number;
  readonly y: number;
  readonly origin: { readonly x: number; readonly y: number };
}

export interface ContainerBox extends Size {
  readonly inlet: number;
  readonly lowOutlet: number;
  readonly lanes: readonly LaneBox[];
}

/** The nearest place on the grid. */
export function snap(value: number): number {
  return Math.round(value / grid) * grid || 0;
}

/** The size of a card by the lines of its name; a collapsed container has one line and its branch counts. */
export function cardSize(lines: 1 | 2, state: "card" | "collapsed"): Size {
  if (state === "collapsed") return { width: card.width, height: card.collapsedHeight };
  return { width: card.width, height: lines === 2 ? card.tallHeight : card.height };
}

/** A container around what its lanes hold, given relative to the lanes. An empty lane keeps room for one card. */
export function containerBox(
  lanes: readonly { readonly boxes: readonly Box[]; readonly returns: boolean }[],
): ContainerBox {
  const contents = lanes.map(({ boxes }) => extent(boxes));
  const width = Math.max(card.width, ...contents.map((content) => content.width)) + 2 * container.padding;
  let y: number = container.header;
  const placed = lanes.map(({ returns }, at): LaneBox => {
    const inner = contents[at]?.height ?? card.height;
    const height = container.label + inner + container.padding + (returns ? container.returnLine : 0);
    const lane = { x: container.inset, y, width, height };
    y += height + container.between;
    return { ...lane, origin: { x: lane.x + container.padding, y: lane.y + container.label } };
  });
  const height = placed.length === 0 ? container.header + container.bottom : y - container.between + container.bottom;
  const first = placed[0];
  const inlet = first === undefined ? card.inlet : first.origin.y + spineOf(lanes[0]?.boxes ?? []);
  const lowOutlet = Math.max(inlet + (card.lowOutlet - card.inlet), height - 30);
  return { width: width + 2 * container.inset, height, inlet, lowOutlet, lanes: placed };
}

/** How far a level's contents reach to the right and down; at least one card high. */
export function extent(boxes: readonly Box[]): Size {
  return {
    width: Math.max(0, ...boxes.map((box) => box.x + box.width)),
    height: Math.max(card.height, ...boxes.map((box) => box.y + box.height)),
  };
}

/** The centre line of a level's first row: where its leftmost card is entered. */
export function spineOf(boxes: readonly Box[]): number {
  const [first] = boxes.toSorted((one, other) => one.x - other.x || one.y - other.y);
  return first === undefined ? card.inlet : first.y + first.inlet;
}
