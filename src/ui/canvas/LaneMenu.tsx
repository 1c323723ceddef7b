import { ContextMenu } from "#ui/primitives/Menu.tsx";
import type { Place } from "./add.ts";
import type { OpenMenu } from "./CardMenu.tsx";
import { AddCase, LaneItems } from "./LaneItems.tsx";

/** The menu of a lane, at the pointer. */
export function LaneMenu({
  open,
  place,
  close,
}: {
  readonly open: Extract<OpenMenu, { readonly show: "lane" }>;
  readonly place: Place;
  readonly close: () => void;
}) {
  const holder = place.projection.nodes.find((node) => node.lanes.some((lane) => lane.address === open.lane));
  const lane = holder?.lanes.find((one) => one.address === open.lane);
  if (holder === undefined || lane === undefined) return undefined;
  return (
    <ContextMenu label={`${holder.content.name}, ${lane.label}`} at={open.at} close={close}>
      <LaneItems lane={lane} place={place} holder={holder} />
      {holder.content.takesCases ? <AddCase place={place} holder={holder.address} /> : undefined}
    </ContextMenu>
  );
}
