import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useDocument, useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { resourceWords } from "#ui/primitives/resource-words.ts";
import { RowMenu } from "./RowMenu.tsx";
import { removeResource } from "./remove-resource.ts";
import { TreeItem } from "./TreeItem.tsx";
import { rowStartingWith, stepInTree } from "./tree-keys.ts";
import { type TreeRow, treeRows } from "./tree-rows.ts";

const typeAheadWithin = 700;

export function Tree({ filter, clearFilter }: { readonly filter: string; readonly clearFilter: () => void }) {
  const editor = useEditor();
  const resources = useDocument(({ workspace }) => workspace.resources);
  const active = useSession((session) => session.active);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [standing, setStanding] = useState<string | undefined>(undefined);
  const [renaming, setRenaming] = useState<string | undefined>(undefined);
  const [menu, setMenu] = useState<{ readonly row: TreeRow; readonly x: number; readonly y: number } | undefined>();
  const typed = useRef({ text: "", at: 0 });
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => treeRows(resources, resourceWords, { closed, filter }), [resources, closed, filter]);
  // The tab stop: where the user stood, else the open resource, else the first row.
  const stop = [standing, active, rows[0]?.id].find((id) => rows.some((row) => row.id === id));

  const stand = (id: string) => {
    setStanding(id);
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus());
  };
  const set = (id: string, to: "open" | "closed") => {
    const next = new Set(closed);
    if (to === "closed") next.add(id);
    else next.delete(id);
    setClosed(next);
  };
  const open = (row: TreeRow) => {
    setStanding(row.id);
    if (row.is === "resource") editor.session.open(row.address);
    else set(row.id, row.open ? "closed" : "open");
  };
  const remove = (row: TreeRow) => {
    if (row.is !== "resource") return;
    const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1];
    removeResource(editor, row.address);
    if (next !== undefined) stand(next.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows.find((one) => one.id === stop);
    if (row === undefined || renaming !== undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") open(row);
    else if (event.key === "F2" && row.is === "resource") setRenaming(row.id);
    else if (event.key === "Delete") remove(row);
    else if (!step(row, event)) return;
    event.preventDefault();
  };
  const step = (row: TreeRow, event: KeyboardEvent): boolean => {
    const result = stepInTree(rows, row.id, event.key);
    if (result === undefined) return false;
    if ("go" in result) stand(result.go);
    else if ("set" in result) set(result.set, result.to);
    else {
      const goesOn = event.timeStamp - typed.current.at < typeAheadWithin;
      typed.current = { text: (goesOn ? typed.current.text : "") + result.type, at: event.timeStamp };
      const found = rowStartingWith(rows, row.id, typed.current.text);
      if (found !== undefined) stand(found);
    }
    return true;
  };

  if (rows.length === 0) {
    return (
      <p className="resources-nothing" role="status">
        Nothing is named “{filter}”.
        <button type="button" className="link-button" onClick={clearFilter}>
          Clear the filter
        </button>
      </p>
    );
  }
  return (
    <>
      <div className="tree" role="tree" aria-label="Resources" ref={tree}>
        {rows.map((row) => (
          <TreeItem
            key={row.id}
            row={row}
            current={row.id === active}
            stop={row.id === stop}
            renaming={row.id === renaming}
            open={() => open(row)}
            onKeyDown={onKeyDown}
            menu={(place) => setMenu({ row, ...place })}
            renamed={(id) => {
              setRenaming(undefined);
              stand(id);
            }}
          />
        ))}
      </div>
      {menu === undefined ? undefined : (
        <RowMenu
          name={menu.row.label}
          at={menu}
          close={() => setMenu(undefined)}
          open={() => open(menu.row)}
          rename={() => setRenaming(menu.row.id)}
          remove={() => remove(menu.row)}
        />
      )}
    </>
  );
}
