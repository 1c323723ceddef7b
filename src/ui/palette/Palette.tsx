/** The Activities pane: every activity by group, to be searched, added by Enter or a click, or dragged onto the canvas. */
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { type AddTarget, canvasHandle, paletteHandle } from "#actions/canvas-handle.ts";
import { type Addable, type PaneEntry, type PaneGroup, paneGroups } from "#catalogue/palette.ts";
import { nameOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { activityAt } from "#model/resolve.ts";
import { useDocument } from "#ui/editor/EditorContext.tsx";
import { NotesButton } from "#ui/editor/NotesButton.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { KeyCap } from "#ui/primitives/KeyCap.tsx";
import "./palette.css";
import { found } from "./search.ts";
import { usePatterns } from "./usePatterns.ts";

/** What a dragged entry carries; the canvas knows it by the same names. */
const activityMime = "application/x-sluice-activity";
const patternMime = "application/x-sluice-pattern";

export function Palette() {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [target, setTarget] = useState<AddTarget>();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const shelf = usePatterns();
  const groups = useMemo(() => found(paneGroups(shelf.patterns), text), [shelf.patterns, text]);
  const [refusal, setRefusal] = useState<string>();
  usePaletteHandle(field, setTarget);
  useSlashKey(field);
  const [first] = groups.flatMap((group) => group.entries);

  const add = async ({ what }: PaneEntry) => {
    const done = await (await canvasHandle.soon()).add(what, target);
    setRefusal(done.ok ? undefined : done.reason);
    if (!done.ok) return;
    setText("");
    setTarget(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && first !== undefined) {
      event.preventDefault();
      void add(first);
    } else if (event.key === "Escape") {
      setText("");
      setTarget(undefined);
      canvasHandle.current()?.focus();
    }
  };
  const toggle = (id: string) =>
    setClosed((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );

  return (
    <section className="palette" aria-label="Activities">
      <div className="palette-head">
        <h2 className="palette-title">Activities</h2>
        <KeyCap keys="/" />
      </div>
      <div className="palette-search search-box control">
        <Icon name="search" size={14} />
        <input
          ref={field}
          type="search"
          value={text}
          placeholder="Search activities"
          aria-label="Search activities"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {target === undefined ? undefined : <TargetNote target={target} clear={() => setTarget(undefined)} />}
      {refusal === undefined ? undefined : (
        <p className="palette-refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="palette-groups">
        {groups.map((group) => (
          <Group
            key={group.id}
            group={group}
            open={text !== "" || !closed.has(group.id)}
            toggle={() => toggle(group.id)}
            add={(entry) => void add(entry)}
          />
        ))}
        {shelf.tryAgain === undefined ? undefined : (
          <p className="palette-none" role="alert">
            The patterns could not be loaded. Check the connection to the server that this page came from.{" "}
            <button type="button" className="link-button" onClick={shelf.tryAgain}>
              Try again
            </button>
          </p>
        )}
        {groups.length > 0 ? undefined : (
          <p className="palette-none">
            No activity is called “{text}”.{" "}
            <button type="button" className="link-button" onClick={() => setText("")}>
              Clear search
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

/** Lets the canvas put the focus into the search, with the place that the next activity goes to. */
function usePaletteHandle(
  field: React.RefObject<HTMLInputElement | null>,
  setTarget: (target: AddTarget | undefined) => void,
): void {
  useEffect(
    () =>
      paletteHandle.register({
        search(target) {
          setTarget(target);
          field.current?.focus();
          field.current?.select();
        },
      }),
    [field, setTarget],
  );
}

/** `/` leads to the search also where nothing has the focus; on the canvas it is one of the canvas's own keys. */
function useSlashKey(field: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(event.target instanceof Element) || !event.target.matches("body, main, [role=tabpanel]")) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [field]);
}

function TargetNote({ target, clear }: { readonly target: AddTarget; readonly clear: () => void }) {
  const name = (address: Address | undefined) => (workspace: Parameters<typeof activityAt>[0]) => {
    const placed = address === undefined ? undefined : activityAt(workspace, address);
    return placed === undefined ? undefined : nameOf(placed.activity);
  };
  const after = useDocument(({ workspace }) => name(target.after)(workspace));
  const holder = useDocument(({ workspace }) =>
    name(target.lane?.slice(0, target.lane.lastIndexOf("/")) as Address | undefined)(workspace),
  );
  if (after === undefined && holder === undefined) return undefined;
  return (
    <p className="palette-target">
      <span className="ellipsis">
        {after === undefined ? "Into " : "After "}
        <b>{after ?? holder}</b>
      </span>
      <button type="button" className="palette-clear" aria-label="Add elsewhere" onClick={clear}>
        <Icon name="dismiss" size={12} />
      </button>
    </p>
  );
}

function Group({
  group,
  open,
  toggle,
  add,
}: {
  readonly group: PaneGroup;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly add: (entry: PaneEntry) => void;
}) {
  const id = `palette-${group.id}`;
  return (
    <div className="palette-group">
      <h3 className="palette-group-head">
        <button type="button" aria-expanded={open} aria-controls={id} onClick={toggle}>
          <Icon name={open ? "chevron-down" : "chevron-right"} size={12} />
          <span className="ellipsis">{group.label}</span>
          <span className="palette-count figures">{group.entries.length}</span>
        </button>
      </h3>
      <ul id={id} hidden={!open}>
        {group.entries.map((entry) => (
          <li key={entry.label} className="palette-row">
            <button
              type="button"
              className={`palette-entry palette-${entry.what.kind}`}
              draggable
              aria-label={entry.what.kind === "pattern" ? `${entry.label}, pattern` : entry.label}
              title={`${entry.label}: ${entry.summary}`}
              onClick={() => add(entry)}
              onDragStart={(event) => carry(event, entry.what)}
            >
              <Icon name={entry.icon} />
              <span className="ellipsis">{entry.shortLabel ?? entry.label}</span>
              {entry.lifecycle === undefined ? undefined : (
                <Icon name="warning" size={14} className="palette-lifecycle" />
              )}
            </button>
            {entry.notes === undefined ? undefined : (
              <NotesButton about={entry.label} section={entry.notes} className="palette-notes" />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function carry({ dataTransfer }: DragEvent, what: Addable): void {
  dataTransfer.effectAllowed = "copy";
  if (what.kind === "pattern") return dataTransfer.setData(patternMime, what.id);
  dataTransfer.setData(activityMime, what.type);
  // A second kind names the type, since data cannot be read before the drop.
  dataTransfer.setData(`${activityMime};type=${what.type}`, what.type);
}
