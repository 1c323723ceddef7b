import { referenceTo, referredName, retarget } from "#catalogue/reference.ts";
import { isArray } from "#model/json.ts";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { fieldControl } from "../field-control.tsx";
import { useNamesFor } from "../names-for.ts";

export default fieldControl("reference-list", {
  layout: "group",
  Control({ id, field, address, value, set, aria }) {
    const names = useNamesFor(field, address);
    const items = isArray(value) ? value : [];
    const isFull = field.max !== undefined && items.length >= field.max;
    return (
      <div className="field-rows">
        <datalist id={`${id}-names`}>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        {items.map((item, at) => {
          const name = referredName(item) ?? "";
          const isUnknown = name !== "" && !names.some((known) => known.toLowerCase() === name.toLowerCase());
          return (
            // The place is the identity here: rows are told apart by nothing else while a name is typed.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className="field-row-of">
              <input
                id={at === 0 ? id : undefined}
                className="control"
                aria-label={`${field.label} ${at + 1}`}
                list={`${id}-names`}
                value={name}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => set(items.with(at, retarget(field.to, item, event.target.value)))}
                aria-describedby={aria["aria-describedby"]}
                data-undo="document"
              />
              {isUnknown ? (
                <span className="field-note field-unknown">
                  Not in this {field.to === "variable" ? "pipeline" : "workspace"}
                </span>
              ) : undefined}
              <IconButton
                name={`Remove ${name === "" ? `${field.label} ${at + 1}` : name}`}
                icon="delete"
                onClick={() => set(items.toSpliced(at, 1))}
              />
            </div>
          );
        })}
        {isFull ? undefined : (
          <button
            type="button"
            id={items.length === 0 ? id : undefined}
            className="link-button"
            onClick={() => set([...items, referenceTo(field.to, "")])}
          >
            Add {field.label.toLowerCase()}
          </button>
        )}
      </div>
    );
  },
});
