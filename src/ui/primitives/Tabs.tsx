/** A list of tabs with one tab stop: arrows, Home and End move and choose, as the ARIA pattern has it. */
import { type KeyboardEvent, type ReactNode, useRef } from "react";

export interface TabItem {
  readonly id: string;
  readonly content: ReactNode;
  /** Parts this tab from the ones before it. */
  readonly apart?: true;
}

export function TabList({
  label,
  tabs,
  chosen,
  choose,
  panelId,
}: {
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
  /** The id of the element that shows the chosen tab; each tab's own id is `<panelId>-<id>`. */
  readonly panelId: string;
}) {
  const list = useRef<HTMLDivElement>(null);
  // Where no tab is chosen the list is reached all the same.
  const stop = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const at = stepTo(event.key, { at: tabs.findIndex((tab) => tab.id === chosen), count: tabs.length });
    const next = at === undefined ? undefined : tabs[at];
    if (next === undefined) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className="tab-list" tabIndex={-1} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ id, content, apart }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${panelId}-${id}`}
          data-tab={id}
          className={apart === true ? "tab-item tab-apart" : "tab-item"}
          aria-selected={id === chosen}
          aria-controls={panelId}
          tabIndex={id === stop?.id ? 0 : -1}
          onClick={() => choose(id)}
        >
          {content}
        </button>
      ))}
    </div>
  );
}

/** The index that an arrow, Home or End leads to; undefined for any other key. */
export function stepTo(
  key: string,
  { at, count }: { readonly at: number; readonly count: number },
): number | undefined {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
