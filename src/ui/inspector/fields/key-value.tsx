import { fieldValue } from "#catalogue/field-value.ts";
import { referredName } from "#catalogue/reference.ts";
import { isObject, valueAt } from "#model/json.ts";
import { ArgumentRows } from "../ArgumentRows.tsx";
import { declaredBy } from "../declared.ts";
import { fieldControl, readJsonText } from "../field-control.tsx";
import { KeyValueRows } from "../KeyValueRows.tsx";
import { RawValue } from "../RawValue.tsx";
import { useTarget } from "../useTarget.ts";

export default fieldControl("key-value", {
  layout: "group",
  Control(props) {
    const { id, field, address, holder, path, value, set } = props;
    const { namesFrom } = field;
    // Named from the root of the document, or beside it in an item of a list.
    const reference =
      namesFrom === undefined
        ? undefined
        : (fieldValue(holder, namesFrom) ?? valueAt(holder, [...path.slice(0, -1), namesFrom]));
    const called = referredName(reference);
    const target = useTarget("pipeline", called);
    // Something else may stand here: it is shown as it is.
    if (value !== undefined && !isObject(value)) return <RawValue {...props} />;
    const entries = value ?? {};
    if (target === undefined || called === undefined) {
      return <KeyValueRows id={id} field={field} address={address} entries={entries} set={set} />;
    }
    const declared = declaredBy(target);
    if (declared.length === 0 && Object.keys(entries).length === 0) {
      return <p className="form-note field-alone">{target.name} declares no parameters.</p>;
    }
    return (
      <ArgumentRows
        id={id}
        of={target.name}
        address={address}
        draftKey={`${address} ${field.path}`}
        declared={declared}
        entries={entries}
        set={set}
      />
    );
  },
  read: (text, { field, value }) =>
    field.orText === true && typeof value === "string"
      ? { ok: true, value: text === "" ? undefined : text }
      : readJsonText(text),
});
