/** What stands over the canvas: why something was refused, how to go on with a connection, what to do on an empty one. */
import { useConnection, useStore, ViewportPortal } from "@xyflow/react";
import { conditions } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { rectsOf } from "#projection/places.ts";
import type { Projection } from "#projection/project.ts";
import { mayConnect } from "#rules/may-connect.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { KeyCap } from "#ui/primitives/KeyCap.tsx";
import { OutcomeGlyph, outcomeLabels } from "#ui/primitives/OutcomeGlyph.tsx";
import type { Connecting, DropTarget } from "./contexts.ts";

/** Why the lane under what is being dragged does not take it; over its cards, where the pointer is. */
export function LaneRefusal({
  projection,
  drop,
}: {
  readonly projection: Projection;
  readonly drop: DropTarget | undefined;
}) {
  if (drop === undefined || drop.verdict.allowed) return undefined;
  const holder = projection.nodes.find((node) => node.lanes.some((lane) => lane.address === drop.lane));
  const lane = holder?.lanes.find((one) => one.address === drop.lane);
  const rect = holder && rectsOf(projection.nodes).get(holder.address);
  if (lane === undefined || rect === undefined) return undefined;
  const [x, y] = [rect.x + lane.origin.x, rect.y + lane.origin.y];
  return (
    <ViewportPortal>
      <p className="canvas-refusal lane-reason" style={{ transform: `translate(${x}px, ${y}px)` }}>
        {drop.verdict.reason}
      </p>
    </ViewportPortal>
  );
}

/** While a connection is dragged: why the card under the pointer does not take it. */
export function ConnectionRefusal({ projection }: { readonly projection: Projection }) {
  const editor = useEditor();
  const target = useConnection((connection) =>
    connection.inProgress && connection.isValid !== true ? (connection.toNode?.id ?? "") : "",
  );
  const source = useConnection((connection) => (connection.inProgress ? connection.fromNode.id : ""));
  const port = useConnection((connection) => (connection.inProgress ? (connection.fromHandle.id ?? "") : ""));
  const transform = useStore((state) => state.transform);
  const rect = rectsOf(projection.nodes).get(target as Address);
  const condition = conditions.find((one) => one === port);
  if (rect === undefined || condition === undefined || source === target) return undefined;
  const verdict = mayConnect(editor.get().workspace, { from: source as Address, to: target as Address, condition });
  if (verdict.allowed) return undefined;
  const [x, y, zoom] = transform;
  return (
    <p
      className="canvas-refusal canvas-refusal-placed"
      style={{ left: (rect.x + rect.width) * zoom + x + 8, top: rect.y * zoom + y }}
    >
      {verdict.reason}
    </p>
  );
}

/** How to choose the target of a connection by keys or a click. */
export function PickHint({ connecting, from }: { readonly connecting: Connecting; readonly from: string }) {
  return (
    <p className="pick-hint">
      <OutcomeGlyph outcome={connecting.condition} />
      <span>
        {outcomeLabels[connecting.condition]} of <b>{from}</b>: choose the activity that runs next.
      </span>
      <KeyCap keys="Enter" /> connect <KeyCap keys="Esc" /> cancel
    </p>
  );
}

export function EmptyHint() {
  return (
    <p className="canvas-empty">
      Press <KeyCap keys="/" /> to add an activity or drop a template
    </p>
  );
}

/** The places that dragged cards left, until they are dropped. */
export function LeftPlaces({
  projection,
  addresses,
}: {
  readonly projection: Projection;
  readonly addresses: readonly Address[];
}) {
  const rects = rectsOf(projection.nodes);
  return (
    <ViewportPortal>
      {addresses.map((address) => {
        const rect = rects.get(address);
        if (rect === undefined) return undefined;
        const { x, y, width, height } = rect;
        return (
          <div key={address} className="left-place" style={{ transform: `translate(${x}px, ${y}px)`, width, height }} />
        );
      })}
    </ViewportPortal>
  );
}
