/** The menu of a card: everything that its buttons, ports and a drag can do, by keys. */
import { paletteHandle } from "#actions/canvas-handle.ts";
import { findAction } from "#actions/registry.ts";
import { type Condition, conditions } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import type { LaneView, NodeView } from "#projection/nodes.ts";
import type { Point } from "#projection/route.ts";
import { dependencyInWords } from "#rules/dependency-in-words.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { keysInWords } from "#ui/primitives/keys.ts";
import { ContextMenu, MenuDivider, MenuItem, SubMenu } from "#ui/primitives/Menu.tsx";
import { OutcomeGlyph, outcomeLabels } from "#ui/primitives/OutcomeGlyph.tsx";
import type { Place } from "./add.ts";
import { AddCase, LaneItems } from "./LaneItems.tsx";
import { MoveItems } from "./MoveItems.tsx";

/** What is open, and where in the window. `connect`: only the outcomes to connect on. */
export type OpenMenu = { readonly at: Point } & (
  | { readonly show: "all" | "connect"; readonly address: Address }
  | { readonly show: "lane"; readonly lane: Address }
);

export interface CardMenuProps {
  readonly open: Extract<OpenMenu, { readonly address: Address }>;
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
      {lanes.length > fewLanes ? (
        <SubMenu label="Lanes" icon={<Icon name="branch" />}>
          <LaneMenus lanes={lanes} place={place} holder={view} />
        </SubMenu>
      ) : (
        <LaneMenus lanes={lanes} place={place} holder={view} />
      )}
      {content.takesCases ? <AddCase place={place} holder={address} /> : undefined}
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
      <ActionItem id="edit.extract" />
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

/** Lanes of which each has an item of its own; more of them share one. */
const fewLanes = 3;

function LaneMenus({
  lanes,
  place,
  holder,
}: {
  readonly lanes: readonly LaneView[];
  readonly place: Place;
  readonly holder: NodeView;
}) {
  return lanes.map((lane) => (
    <SubMenu key={lane.address} label={lane.label}>
      <LaneItems lane={lane} place={place} holder={holder} />
    </SubMenu>
  ));
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
