import { type FilterGroup, type Narrowing, toggled } from "./shelf.ts";

/** Checkboxes by group. Within a group one choice is enough, across groups each must hold. */
export function Filters({
  groups,
  narrowing,
  narrow,
}: {
  readonly groups: readonly FilterGroup[];
  readonly narrowing: Narrowing;
  readonly narrow: (narrowing: Narrowing) => void;
}) {
  return groups.map(({ id, title, options }) => (
    <fieldset key={id} className="gallery-group">
      <legend className="gallery-legend">{title}</legend>
      {options.map(({ key, value, count }) => (
        <label key={key} className="gallery-option">
          <input
            type="checkbox"
            className="check"
            checked={narrowing.chosen.has(key)}
            onChange={() => narrow(toggled(narrowing, key))}
          />
          <span className="grow">{value}</span>
          <span className="gallery-number" aria-hidden="true">
            {count}
          </span>
        </label>
      ))}
    </fieldset>
  ));
}
