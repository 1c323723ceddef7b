import type { KeyboardEvent } from "react";
import { useFindings } from "#ui/editor/EditorContext.tsx";
import { useUnsaved } from "#ui/editor/unsaved.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { resourceIcons } from "#ui/primitives/resource-words.ts";
import { SeverityCount } from "#ui/primitives/Severity.tsx";
import { RenameBox } from "./RenameBox.tsx";
import type { TreeRow } from "./tree-rows.ts";

interface TreeItemProps {
  readonly row: TreeRow;
  /** Whether it is the resource that the sheet shows. */
  readonly current: boolean;
  /** Whether Tab leads to it. */
  readonly stop: boolean;
  readonly renaming: boolean;
  readonly open: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly menu: (place: { readonly x: number; readonly y: number }) => void;
  /** Called with the row's id when renaming ended, whatever came of it. */
  readonly renamed: (id: string) => void;
}

export function TreeItem({ row, current, stop, renaming, open, onKeyDown, menu, renamed }: TreeItemProps) {
  if (renaming && row.is === "resource") {
    return (
      <div className="tree-row" role="none" style={indent(row)}>
        <Icon name={resourceIcons[row.kind]} />
        <RenameBox address={row.address} name={row.label} done={renamed} />
      </div>
    );
  }
  return (
    <div
      role="treeitem"
      data-row={row.id}
      className={row.is === "group" ? "tree-row tree-group" : "tree-row"}
      style={indent(row)}
      aria-level={row.level}
      aria-setsize={row.siblings}
      aria-posinset={row.place}
      aria-selected={current}
      {...(row.is === "resource" ? {} : { "aria-expanded": row.open })}
      tabIndex={stop ? 0 : -1}
      onClick={open}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        if (row.is !== "resource") return;
        event.preventDefault();
        menu({ x: event.clientX, y: event.clientY });
      }}
    >
      {row.is === "resource" ? (
        <ResourceRow row={row} />
      ) : (
        <>
          <Icon name={row.open ? "chevron-down" : "chevron-right"} size={12} />
          {row.is === "folder" ? <Icon name="folder" /> : undefined}
          <span className="grow ellipsis">{row.label}</span>
          <span className="tree-count">{row.count}</span>
        </>
      )}
    </div>
  );
}

function ResourceRow({ row }: { readonly row: Extract<TreeRow, { is: "resource" }> }) {
  const findings = useFindings(row.address);
  const unsaved = useUnsaved(row.address);
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.filter((finding) => finding.severity === "warning").length;
  return (
    <>
      <Icon name={resourceIcons[row.kind]} />
      <span className="grow ellipsis">{row.label}</span>
      {errors > 0 ? <SeverityCount severity="error" count={errors} /> : undefined}
      {errors === 0 && warnings > 0 ? <SeverityCount severity="warning" count={warnings} /> : undefined}
      {unsaved ? (
        <span className="tree-unsaved">
          <span className="unseen">not saved to a file</span>
        </span>
      ) : undefined}
    </>
  );
}

function indent({ is, level }: TreeRow) {
  return { paddingLeft: is === "resource" ? 8 + (level - 1) * 14 : 4 + (level - 1) * 14 };
}
