import { fieldControl, textOf } from "../field-control.tsx";

/** As JSON writes numbers (RFC 8259, section 6); blanks around it are forgiven. */
const written = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

export default fieldControl("number", {
  Control: ({ id, field, text, type, aria }) => (
    <span className="field-beside">
      <input
        id={id}
        className="control field-short figures"
        inputMode={field.integer === true ? "numeric" : "decimal"}
        value={text}
        placeholder={field.placeholder ?? textOf(field.default)}
        onChange={(event) => type(event.target.value)}
        {...aria}
      />
      {field.unit === undefined ? undefined : <span className="field-note">{field.unit}</span>}
    </span>
  ),
  read(text, { field }) {
    if (text.trim() === "") return { ok: true, value: undefined };
    if (written.test(text.trim())) return { ok: true, value: Number(text) };
    return { ok: false, says: `${field.label} is ${field.integer === true ? "a whole number" : "a number"}, e.g. 30.` };
  },
});
