import type { Option } from "#catalogue/definition.ts";
import type { JsonValue } from "#model/json.ts";
import { fieldControl, textOf } from "../field-control.tsx";

export default fieldControl("choice", {
  Control({ id, field, value, text, type, set, aria }) {
    if (field.isOpen === true) {
      // Any text is taken; the usual ones are offered.
      return (
        <>
          <input
            id={id}
            className="control field-choice"
            list={`${id}-options`}
            value={text}
            placeholder={notSet(field.default, field.options)}
            spellCheck={false}
            onChange={(event) => type(event.target.value)}
            {...aria}
          />
          <datalist id={`${id}-options`}>
            {field.options.map((option) => (
              <option key={String(option.value)} value={String(option.value)}>
                {option.label}
              </option>
            ))}
          </datalist>
        </>
      );
    }
    const shown = textOf(value);
    const known = field.options.find((option) => sameText(option, shown));
    return (
      <select
        id={id}
        className="control field-choice"
        value={String(known?.value ?? shown)}
        onChange={(event) => set(field.options.find((option) => sameText(option, event.target.value))?.value)}
        {...aria}
      >
        {value === undefined || !aria["aria-required"] ? (
          <option value="">{notSet(field.default, field.options)}</option>
        ) : undefined}
        {known === undefined && shown !== "" ? <option value={shown}>{shown} (not known)</option> : undefined}
        {field.options.map((option) => (
          <option key={String(option.value)} value={String(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
    );
  },
  read: (text) => ({ ok: true, value: text === "" ? undefined : text }),
});

function sameText({ value }: Option, text: string): boolean {
  return String(value).toLowerCase() === text.toLowerCase();
}

function notSet(byDefault: JsonValue | undefined, options: readonly Option[]): string {
  const option = options.find(({ value }) => value === byDefault);
  return option === undefined ? "Not set" : `Default: ${option.label}`;
}
