/** The lanes that selected activities can move to: what a drag does, by a menu. */
import { selectedActivities } from "#actions/clipboard-activities.ts";
import { tellNotes, tellRefusal } from "#actions/tell.ts";
import { withRoom } from "#actions/with-room.ts";
import { moveActivities } from "#commands/move-activities.ts";
import { typeOf } from "#model/activity.ts";
import { type Address, isWithin, laneAddress, rootLane } from "#model/address.ts";
import { activityAt, laneAt } from "#model/resolve.ts";
import type { Placed } from "#model/walk.ts";
import type { NodeView } from "#projection/nodes.ts";
import { mayContain } from "#rules/may-contain.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { MenuDivider, MenuItem, SubMenu } from "#ui/primitives/Menu.tsx";
import type { Place } from "./add.ts";

interface Target {
  readonly address: Address;
  readonly label: string;
}

/** Where a move is forbidden the lane stands last: choosing it says why, and what is offered instead. */
export function MoveItems({ view, place }: { readonly view: NodeView; readonly place: Place }) {
  const context = useActionContext();
  const { workspace } = place.editor.get();
  const own = activityAt(workspace, view.address);
  const selected = selectedActivities(context);
  const moving = selected.some(({ address }) => address === view.address) ? selected : own === undefined ? [] : [own];
  const targets = targetsOf(place, moving);
  if (targets.length === 0) return undefined;
  const isLegal = ({ address }: Target) => {
    const lane = laneAt(workspace, address);
    return lane !== undefined && moving.every(({ activity }) => mayContain(lane, typeOf(activity), activity).allowed);
  };
  const legal = targets.filter(isLegal);
  const others = targets.filter((target) => !legal.includes(target));
  const move = (target: Target) => moveTo(place, moving, target);
  return (
    <SubMenu label="Move to" icon={<Icon name="open" />}>
      {legal.map((target) => (
        <MenuItem key={target.address} onClick={() => move(target)}>
          {target.label}
        </MenuItem>
      ))}
      {legal.length > 0 && others.length > 0 ? <MenuDivider /> : undefined}
      {others.map((target) => (
        <MenuItem key={target.address} icon={<Icon name="prohibited" />} onClick={() => move(target)}>
          {target.label} …
        </MenuItem>
      ))}
    </SubMenu>
  );
}

function targetsOf({ projection, pipeline }: Place, moving: readonly Placed[]): readonly Target[] {
  const root = { address: laneAddress(pipeline, rootLane), label: "The pipeline" };
  const inner = projection.nodes.flatMap((node) =>
    node.lanes.map((lane) => ({ address: lane.address, label: `${node.content.name}, ${lane.label}` })),
  );
  return [root, ...inner].filter(
    ({ address }) =>
      !moving.every(({ lane }) => lane === address) && !moving.some((one) => isWithin(address, one.address)),
  );
}

function moveTo({ editor, pipeline }: Place, moving: readonly Placed[], { address, label }: Target): void {
  const addresses = moving.map((one) => one.address);
  const done = editor.dispatch(withRoom(moveActivities(addresses, { into: address }), pipeline));
  if (!done.ok) {
    tellRefusal(editor, done, { title: "Nothing was moved", beside: addresses.at(-1) });
    return;
  }
  editor.session.announce(`Moved to ${label}`);
  tellNotes(editor, done, `Moved to ${label}`);
}
