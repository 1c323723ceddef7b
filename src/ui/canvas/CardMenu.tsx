/** The menu of a card: everything that its buttons, ports and a drag can do, by keys. */
import { paletteHandle } from "#actions/canvas-handle.ts";
import { findAction } from "#actions/registry.ts";
import { moveActivities } from "#commands/move-activities.ts";
import { type Condition, conditions, typeOf } from "#model/activity.ts";
import { type Address, isWithin, laneAddress, rootLane } from "#model/address.ts";
import { activityAt, laneAt } from "#model/resolve.ts";
import type { NodeView } from "#projection/nodes.ts";
import { dependencyInWords } from "#rules/dependency-in-words.ts";
import { mayContain } from "#rules/may-contain.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { keysInWords } from "#ui/primitives/keys.ts";
import { ContextMenu, MenuDivider, MenuItem, SubMenu } from "#ui/primitives/Menu.tsx";
import { OutcomeGlyph, outcomeLabels } from "#ui/primitives/OutcomeGlyph.tsx";
import type { Place } from "./add.ts";
import { withRoom } from "./with-room.ts";

export interface OpenMenu {
  readonly address: Address;
  /** In the window. */
  readonly at: { readonly x: number; readonly y: number };
  /** `connect`: only the outcomes to connect on. */
  readonly show: "all" | "connect";
}

export interface CardMenuProps {
  readonly open: OpenMenu;
  readonly place: Place;
  readonly close: () => void;
  readonly connect: (from: Address, condition: Condition) => void;
  readonly toggle: (address: Address) => void;
}

export function CardMenu({ open, place, close, connect, toggle }: CardMenuProps) {
  const view = place.projection.byAddress.get(open.address);
  if (view === undefined) return undefined;
  return (
    <ContextMenu label={view.content.name} at={open.at} close={close}>
      {open.show === "connect" ? (
        <OutcomeItems view={view} connect={connect} />
      ) : (
        <AllItems view={view} place={place} connect={connect} toggle={toggle} />
      )}
    </ContextMenu>
  );
}

function AllItems({
  view,
  place,
  connect,
  toggle,
}: Omit<CardMenuProps, "open" | "close"> & { readonly view: NodeView }) {
  const { address, content, lanes, shape } = view;
  const { editor, projection } = place;
  const after = projection.edges.filter((edge) => edge.to === address);
  const search = paletteHandle.current()?.search;
  return (
    <>
      <MenuItem icon={<Icon name="add" />} keys="+" onClick={() => search?.({ after: address })}>
        Add next
      </MenuItem>
      {lanes.map((lane) => (
        <MenuItem key={lane.address} icon={<Icon name="add" />} onClick={() => search?.({ lane: lane.address })}>
          Add activity to {lane.label}
        </MenuItem>
      ))}
      <SubMenu label="Connect to" icon={<Icon name="arrow-right" />} keys="C">
        <OutcomeItems view={view} connect={connect} />
      </SubMenu>
      {after.length === 0 ? undefined : (
        <SubMenu label="Dependencies" icon={<Icon name="link" />}>
          {after.map((edge) => (
            <MenuItem
              key={edge.id}
              onClick={() => editor.session.selectDependency({ of: edge.to, on: edge.on })}
            >{`Runs ${dependencyInWords(edge)}`}</MenuItem>
          ))}
        </SubMenu>
      )}
      <MoveItems view={view} place={place} />
      {content.container ? (
        <MenuItem
          icon={<Icon name={shape === "collapsed" ? "chevron-down" : "collapse"} />}
          onClick={() => toggle(address)}
        >
          {shape === "collapsed" ? "Expand" : "Collapse"}
        </MenuItem>
      ) : undefined}
      <MenuItem
        icon={<Icon name="braces" />}
        onClick={() => {
          editor.session.leadTo({ address });
          editor.session.showPanel("json");
        }}
      >
        View JSON
      </MenuItem>
      <MenuDivider />
      {["edit.rename", "edit.copy", "edit.cut", "edit.duplicate", "edit.delete", "edit.delete-reconnect"].map((id) => (
        <ActionItem key={id} id={id} />
      ))}
    </>
  );
}

function OutcomeItems({ view, connect }: { readonly view: NodeView; readonly connect: CardMenuProps["connect"] }) {
  return conditions.map((condition) => (
    <MenuItem
      key={condition}
      icon={<OutcomeGlyph outcome={condition} size={16} />}
      onClick={() => connect(view.address, condition)}
    >
      {outcomeLabels[condition]}
    </MenuItem>
  ));
}

/** The lanes that would take the activity: what a drag does, by a menu. */
function MoveItems({ view, place }: { readonly view: NodeView; readonly place: Place }) {
  const { editor, projection, pipeline } = place;
  const { workspace } = editor.get();
  const activity = activityAt(workspace, view.address)?.activity;
  if (activity === undefined) return undefined;
  const root = { address: laneAddress(pipeline, rootLane), label: "The pipeline" };
  const inner = projection.nodes.flatMap((node) =>
    node.lanes.map((lane) => ({ address: lane.address, label: `${node.content.name}, ${lane.label}` })),
  );
  const lanes = [root, ...inner].filter(({ address }) => {
    const lane = laneAt(workspace, address);
    if (lane === undefined || address === view.lane || isWithin(address, view.address)) return false;
    return mayContain(lane, typeOf(activity), activity).allowed;
  });
  if (lanes.length === 0) return undefined;
  return (
    <SubMenu label="Move to" icon={<Icon name="open" />}>
      {lanes.map(({ address, label }) => (
        <MenuItem
          key={address}
          onClick={() => {
            const done = editor.dispatch(withRoom(moveActivities([view.address], { into: address }), pipeline));
            editor.session.announce(done.ok ? `Moved to ${label}` : done.reason);
          }}
        >
          {label}
        </MenuItem>
      ))}
    </SubMenu>
  );
}

function ActionItem({ id }: { readonly id: string }) {
  const context = useActionContext();
  const action = findAction(id);
  const [keys] = action.keys ?? [];
  return (
    <MenuItem
      icon={<Icon name={action.icon ?? ""} />}
      onClick={() => void action.run(context)}
      keys={keys === undefined ? undefined : keysInWords(keys)}
    >
      {action.label}
    </MenuItem>
  );
}
