import { fieldValue } from "#catalogue/field-value.ts";
import { currentVariant } from "#catalogue/variant.ts";
import { chooseVariant } from "#commands/choose-variant.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { fieldControl, textOf } from "../field-control.tsx";

/** Which of several sets of fields is meant: the choice writes and takes away what belongs to it, in one step. */
export default fieldControl("variant", {
  Control({ id, field, address, holder, aria }) {
    const { dispatch } = useEditor();
    const current = currentVariant(holder, field);
    // A value that no variant knows stays, and is shown as what it is.
    const strange = current === undefined ? textOf(fieldValue(holder, field.path)) : "";
    return (
      <select
        id={id}
        className="control field-choice"
        value={current ?? ""}
        onChange={(event) => dispatch(chooseVariant(address, field, event.target.value))}
        {...aria}
        data-undo="document"
      >
        {current === undefined ? (
          <option value="">{strange === "" ? "Choose one" : `${strange} (not known)`}</option>
        ) : undefined}
        {field.variants.map(({ id: variant, label }) => (
          <option key={variant} value={variant}>
            {label}
          </option>
        ))}
      </select>
    );
  },
});
