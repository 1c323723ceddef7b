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
