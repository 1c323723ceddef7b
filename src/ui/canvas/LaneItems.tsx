/** What can be done with a lane of a container: add and paste into it, and, where it is a case, with the case. */
import { paletteHandle } from "#actions/canvas-handle.ts";
import { addCaseTo, leadToCase, removeCaseOf } from "#actions/cases.ts";
import { pasteInto } from "#actions/clipboard-activities.ts";
import { tellRefusal } from "#actions/tell.ts";
import { caseAt, caseListOf } from "#catalogue/cases.ts";
import { moveCase } from "#commands/change-cases.ts";
import type { Address } from "#model/address.ts";
import { activityAt } from "#model/resolve.ts";
import type { LaneView, NodeView } from "#projection/nodes.ts";
import type { Dispatched } from "#store/editor.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { MenuDivider, MenuItem } from "#ui/primitives/Menu.tsx";
import type { Place } from "./add.ts";

export function LaneItems({
  lane,
  place,
  holder,
}: {
  readonly lane: LaneView;
  readonly place: Place;
  readonly holder: NodeView;
}) {
  const context = useActionContext();
  return (
    <>
      <MenuItem icon={<Icon name="add" />} onClick={() => paletteHandle.current()?.search({ lane: lane.address })}>
        Add activity
      </MenuItem>
      <MenuItem icon={<Icon name="paste" />} onClick={() => void pasteInto(context, lane.address)}>
        Paste
      </MenuItem>
      <CaseItems lane={lane} place={place} holder={holder.address} />
    </>
  );
}

function CaseItems({
  lane,
  place: { editor },
  holder,
}: {
  readonly lane: LaneView;
  readonly place: Place;
  readonly holder: Address;
}) {
  const placed = activityAt(editor.get().workspace, holder);
  const list = placed && caseListOf(placed.activity);
  const at = caseAt(list, lane.address.slice(holder.length + 1));
  if (list === undefined || at < 0) return undefined;
  const say = (done: Dispatched, words: string) => {
    if (done.ok) editor.session.announce(words);
    else tellRefusal(editor, done, { title: "The case stays as it is", beside: holder });
  };
  const move = (to: number) => say(editor.dispatch(moveCase(holder, { from: at, to })), `Case ${to + 1} now`);
  return (
    <>
      <MenuDivider />
      <MenuItem icon={<Icon name="rename" />} onClick={() => leadToCase(editor, holder, at)}>
        Rename case
      </MenuItem>
      <MenuItem icon={<Icon name="chevron-up" />} disabled={at === 0} onClick={() => move(at - 1)}>
        Move case up
      </MenuItem>
      <MenuItem
        icon={<Icon name="chevron-down" />}
        disabled={at === list.cases.length - 1}
        onClick={() => move(at + 1)}
      >
        Move case down
      </MenuItem>
      <MenuItem
        icon={<Icon name="delete" />}
        onClick={() => {
          const done = removeCaseOf(editor, holder, at);
          if (!done.ok) tellRefusal(editor, done, { title: "The case stays", beside: holder });
        }}
      >
        Remove case
      </MenuItem>
    </>
  );
}

/** Adds a case to a container and leads to its value. */
export function AddCase({ place: { editor }, holder }: { readonly place: Place; readonly holder: Address }) {
  return (
    <MenuItem
      icon={<Icon name="add" />}
      onClick={() => {
        const done = addCaseTo(editor, holder);
        if (!done.ok) tellRefusal(editor, done, { title: "No case was added", beside: holder });
      }}
    >
      Add case
    </MenuItem>
  );
}
