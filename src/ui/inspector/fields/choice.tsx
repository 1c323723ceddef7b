import type { JsonValue } from "#model/json.ts";
import { fieldControl, textOf } from "../field-control.tsx";

export default fieldControl("choice", {
  Control({ id, field, value, set, aria }) {
    const shown = textOf(value);
    const known = field.options.find((option) => option.value.toLowerCase() === shown.toLowerCase());
    return (
      <select
        id={id}
        className="control field-choice"
        value={known?.value ?? shown}
        onChange={(event) => set(event.target.value === "" ? undefined : event.target.value)}
        {...aria}
      >
        {value === undefined || !aria["aria-required"] ? (
          <option value="">{notSet(field.default, field.options)}</option>
        ) : undefined}
        {known === undefined && shown !== "" ? <option value={shown}>{shown} (not known)</option> : undefined}
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  },
});

function notSet(
  byDefault: JsonValue | undefined,
  options: readonly { readonly value: string; readonly label: string }[],
): string {
  const option = options.find(({ value }) => value === byDefault);
  return option === undefined ? "Not set" : `Default: ${option.label}`;
}
