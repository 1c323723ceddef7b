import { referredName, retarget } from "#catalogue/reference.ts";
import { fieldControl } from "../field-control.tsx";
import { useNamesFor } from "../names-for.ts";

export default fieldControl("reference", {
  Control({ id, field, address, text, type, aria }) {
    const names = useNamesFor(field, address);
    const isUnknown = text !== "" && !names.some((name) => name.toLowerCase() === text.toLowerCase());
    return (
      <span className="field-beside">
        <input
          id={id}
          className="control"
          list={`${id}-names`}
          value={text}
          placeholder={field.placeholder ?? "Choose or type a name"}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
          {...aria}
        />
        <datalist id={`${id}-names`}>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        {isUnknown ? (
          <span className="field-note field-unknown">
            Not in this {field.to === "variable" ? "pipeline" : "workspace"}
          </span>
        ) : undefined}
      </span>
    );
  },
  show: (value) => referredName(value) ?? "",
  read: (text, { field, value }) => ({
    ok: true,
    value: text === "" && field.required !== true ? undefined : retarget(field.to, value, text),
  }),
});
