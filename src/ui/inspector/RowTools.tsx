import { IconButton } from "#ui/primitives/IconButton.tsx";

/** What can be done with a row of a list as a whole. */
export function RowTools({
  what,
  at,
  count,
  move,
  remove,
}: {
  /** "argument 2" */
  readonly what: string;
  readonly at: number;
  readonly count: number;
  /** Absent where order means nothing. */
  readonly move?: (to: number) => void;
  readonly remove: () => void;
}) {
  return (
    <span className="row-tools">
      {move === undefined || count < 2 ? undefined : (
        <>
          <IconButton name={`Move ${what} up`} icon="chevron-up" disabled={at === 0} onClick={() => move(at - 1)} />
          <IconButton
            name={`Move ${what} down`}
            icon="chevron-down"
            disabled={at === count - 1}
            onClick={() => move(at + 1)}
          />
        </>
      )}
      <IconButton name={`Remove ${what}`} icon="delete" onClick={remove} />
    </span>
  );
}

/** A list with one of its items at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
