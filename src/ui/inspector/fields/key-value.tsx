import { fieldValue } from "#catalogue/field-value.ts";
import { referredName } from "#catalogue/reference.ts";
import { isObject } from "#model/json.ts";
import { ArgumentRows } from "../ArgumentRows.tsx";
import { declaredBy } from "../declared.ts";
import { fieldControl, readJsonText } from "../field-control.tsx";
import { KeyValueRows } from "../KeyValueRows.tsx";
import { RawValue } from "../RawValue.tsx";
import { useTarget } from "../useTarget.ts";

export default fieldControl("key-value", {
  layout: "group",
  Control(props) {
    const { id, field, address, holder, value, set } = props;
    const called = field.namesFrom === undefined ? undefined : referredName(fieldValue(holder, field.namesFrom));
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
  read: readJsonText,
});
