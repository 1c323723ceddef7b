import { isObject } from "#model/json.ts";
import { fieldControl, readJsonText } from "../field-control.tsx";
import { KeyValueRows } from "../KeyValueRows.tsx";

export default fieldControl("key-value", {
  layout: "group",
  Control({ id, field, address, value, text, type, set, aria }) {
    if (value === undefined || isObject(value)) {
      return <KeyValueRows id={id} field={field} address={address} entries={value ?? {}} set={set} />;
    }
    // Something else stands here: it is shown as it is.
    return (
      <textarea
        id={id}
        className="control code-font"
        aria-label={field.label}
        value={text}
        onChange={(event) => type(event.target.value)}
        {...aria}
      />
    );
  },
  read: readJsonText,
});
