import { type KeyboardEvent, useEffect, useRef } from "react";
import { type Address, parseAddress } from "#model/address.ts";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { useUnsaved } from "#ui/editor/unsaved.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { resourceIcons, resourceWords } from "#ui/primitives/resource-words.ts";
import { stepTo } from "#ui/primitives/Tabs.tsx";

/** The element that shows the chosen resource. */
export const sheetId = "sheet";

/** The open resources. One tab stop: arrows choose, Delete closes; the middle button closes, too. */
export function ResourceTabs() {
  const { session } = useEditor();
  const tabs = useSession((now) => now.tabs);
  const active = useSession((now) => now.active);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>("[aria-selected='true']");
    if (active !== undefined) tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  const focusTab = () =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    const at = active === undefined ? -1 : tabs.indexOf(active);
    if (event.key === "Delete" && active !== undefined) {
      event.preventDefault();
      session.close(active);
      focusTab();
      return;
    }
    const next = tabs[stepTo(event.key, { at, count: tabs.length }) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    session.open(next);
    focusTab();
  };
  if (tabs.length === 0) return undefined;
  return (
    <div
      className="resource-tabs"
      role="tablist"
      aria-label="Open resources"
      tabIndex={-1}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {tabs.map((address) => (
        <ResourceTab key={address} address={address} active={address === active} />
      ))}
    </div>
  );
}

function ResourceTab({ address, active }: { readonly address: Address; readonly active: boolean }) {
  const { session } = useEditor();
  const unsaved = useUnsaved(address);
  const parts = parseAddress(address);
  if (parts === undefined) return undefined;
  return (
    <button
      type="button"
      role="tab"
      id={`tab ${address}`}
      className="resource-tab"
      aria-selected={active}
      aria-controls={active ? sheetId : undefined}
      aria-keyshortcuts="Delete"
      aria-describedby={`about ${address}`}
      tabIndex={active ? 0 : -1}
      onClick={() => session.open(address)}
      onAuxClick={(event) => {
        if (event.button === 1) session.close(address);
      }}
    >
      <Icon name={resourceIcons[parts.kind]} />
      <span className="ellipsis">{parts.name}</span>
      <span id={`about ${address}`} hidden>
        {resourceWords[parts.kind].one}
        {unsaved ? ", not saved to a file" : ""}
      </span>
      {/* For the pointer only: a tab cannot hold a button, the key for it is Delete. */}
      <span
        className={unsaved ? "resource-tab-close resource-tab-unsaved" : "resource-tab-close"}
        title={unsaved ? "Not saved to a file; click to close" : "Close"}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          session.close(address);
        }}
      >
        <Icon name="dismiss" size={12} />
      </span>
    </button>
  );
}
