/**
 * A list to choose one of, which arrives page by page. It is one tab stop: arrows, Home and End move, Enter or Space
 * chooses, so that nothing is asked of Azure by merely passing over.
 */
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Icon } from "#ui/primitives/Icon.tsx";
import type { PagedListStore } from "../paged-list.ts";
import { useStored } from "../useStored.ts";
import { ListProgress } from "./ListProgress.tsx";

export function Choices<T extends { readonly id: string; readonly name: string }>({
  label,
  many,
  list,
  chosen,
  choose,
  words,
  first,
  none,
  scope,
  children,
}: {
  /** The accessible name of the list: "Subscription". */
  readonly label: string;
  /** The plural in a sentence: "subscriptions". */
  readonly many: string;
  readonly list: PagedListStore<T>;
  readonly chosen: string | undefined;
  readonly choose: (item: T) => void;
  /** What the filter looks through. */
  readonly words: (item: T) => string;
  /** An item that is always there, before the list. */
  readonly first?: T;
  /** What stands here where the list has nothing. */
  readonly none?: ReactNode;
  /** The ARM id that the list lies under, where a failure is to be told closely. */
  readonly scope?: string;
  /** What stands in a row. */
  readonly children: (item: T) => ReactNode;
}) {
  const id = useId();
  const { items, state } = useStored(list);
  const [filter, setFilter] = useState("");
  const [active, setActive] = useState<string>();
  const wanted = filter.trim().toLowerCase();
  const found = items.filter((item) => words(item).toLowerCase().includes(wanted));
  const shown = first === undefined || wanted !== "" ? found : [first, ...found];
  const at = Math.max(
    0,
    shown.findIndex((item) => item.id === (active ?? chosen)),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const item = shown[at];
    if ((event.key === "Enter" || event.key === " ") && item !== undefined) choose(item);
    else {
      const next = shown[step(event.key, at, shown.length) ?? -1];
      if (next === undefined) return;
      setActive(next.id);
      document.getElementById(`${id}-${next.id}`)?.focus();
    }
    event.preventDefault();
  };
  return (
    <section className="publish-choices" aria-labelledby={`${id}-title`}>
      <h3 className="publish-choices-title" id={`${id}-title`}>
        {label}
      </h3>
      <label className="publish-filter">
        <Icon name="search" />
        <span className="unseen">{`Filter ${many}`}</span>
        <input
          type="search"
          className="control"
          placeholder="Filter by name"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </label>
      {shown.length === 0 ? undefined : (
        <div role="listbox" aria-label={label} className="publish-options">
          {shown.map((item) => (
            <div
              key={item.id}
              id={`${id}-${item.id}`}
              role="option"
              aria-selected={item.id === chosen}
              tabIndex={item === shown[at] ? 0 : -1}
              className="publish-option"
              onKeyDown={onKeyDown}
              onClick={() => {
                setActive(item.id);
                choose(item);
              }}
            >
              {children(item)}
            </div>
          ))}
        </div>
      )}
      <ListProgress many={many} list={list} none={none} {...(scope === undefined ? {} : { scope })} />
      {state.at === "whole" && items.length > 0 && found.length === 0 ? (
        <p className="publish-quiet">{`None of the ${items.length} ${many} has “${filter.trim()}” in it.`}</p>
      ) : undefined}
    </section>
  );
}

function step(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
