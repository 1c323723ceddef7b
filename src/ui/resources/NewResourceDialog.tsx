/** Asks which type a new resource has. Loaded when it is first asked for: it brings the catalogue of resources along. */
import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { makeResource } from "#actions/make-resource.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { resourceWords } from "#ui/primitives/resource-words.ts";
import { type AskedKind, type TypeEntry, typeGroups } from "./type-entries.ts";
import "./new-resource.css";

const placeholders = {
  dataset: "Search by store, format or name",
  linkedService: "Search by service or purpose",
  trigger: "Search by what starts it",
} satisfies Record<AskedKind, string>;

export default function NewResourceDialog({ kind, close }: { readonly kind: AskedKind; readonly close: () => void }) {
  const editor = useEditor();
  const titleId = useId();
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const groups = typeGroups(kind, query);
  const entries = groups.flatMap((group) => group.entries);
  const word = resourceWords[kind].one.toLowerCase();
  const choose = ({ definition, store }: TypeEntry) => {
    close();
    makeResource(editor, { kind, type: definition.type, store });
  };
  const step = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = buttons[event.key === "ArrowDown" ? at + 1 : at - 1];
    event.preventDefault();
    next?.focus();
  };
  return (
    <dialog ref={showModal} className="new-resource" aria-labelledby={titleId} onClose={close} onKeyDown={step}>
      <div className="new-resource-head">
        <h2 id={titleId}>New {word}</h2>
        <IconButton name="Close" icon="dismiss" onClick={close} />
      </div>
      <div className="new-resource-search search-box control">
        <Icon name="search" size={14} />
        <input
          type="search"
          aria-label={`Search the types of ${word}s`}
          placeholder={placeholders[kind]}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            const [first] = entries;
            if (event.key === "Enter" && first !== undefined) choose(first);
          }}
        />
        <span className="new-resource-count" role="status">
          {entries.length === 1 ? "1 type" : `${entries.length} types`}
        </span>
      </div>
      <div className="new-resource-list" ref={list}>
        {groups.map(({ label, entries: inGroup }) => (
          <section key={label} aria-label={label}>
            <h3>{label}</h3>
            {inGroup.map((entry) => (
              <button key={entry.id} type="button" className="new-resource-entry" onClick={() => choose(entry)}>
                <Icon name={entry.definition.icon} />
                <span className="new-resource-words">
                  <span className="new-resource-label">{entry.definition.label}</span>
                  <span className="new-resource-summary">{entry.definition.summary}</span>
                </span>
              </button>
            ))}
          </section>
        ))}
        {groups.length === 0 ? (
          <p className="new-resource-none">
            No type is called “{query}”. Any other type can be opened from its file, and is edited as JSON.
          </p>
        ) : undefined}
      </div>
      <div className="new-resource-acts">
        <Button onClick={close}>Cancel</Button>
      </div>
    </dialog>
  );
}

/** The search takes the focus, not the first button. */
function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog?.open !== false) return;
  dialog.showModal();
  dialog.querySelector("input")?.focus();
}
