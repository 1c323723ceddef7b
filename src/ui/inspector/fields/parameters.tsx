import { withKey, withoutKey } from "#model/edit-json.ts";
import { isObject, type JsonObject, own } from "#model/json.ts";
import { fieldControl, readJsonText, textOf } from "../field-control.tsx";
import { MapRows } from "../MapRows.tsx";
import { RawValue } from "../RawValue.tsx";
import { ValueBox } from "../ValueBox.tsx";

export default fieldControl("parameters", {
  layout: "group",
  Control(props) {
    const { id, field, address, value, set } = props;
    if (value !== undefined && !isObject(value)) return <RawValue {...props} />;
    const entries: JsonObject = value ?? {};
    const draftKey = `${address} ${field.path}`;
    const [firstType = ""] = field.types;
    return (
      <MapRows
        id={id}
        label={field.label}
        keyLabel="Parameter"
        address={address}
        draftKey={draftKey}
        entries={entries}
        fresh={{ value: "", type: firstType }}
        layout="line"
        set={set}
        render={({ name, value: entry, at }) => {
          const put = (next: JsonObject) => set(withKey(entries, name, next));
          const type = textOf(own(entry, "type"));
          const known = field.types.find((one) => one.toLowerCase() === type.toLowerCase());
          return (
            <>
              <select
                className="control field-short parameter-type"
                aria-label={`Type of ${name}`}
                value={known ?? type}
                data-undo="document"
                onChange={(event) =>
                  put(
                    event.target.value === "" ? withoutKey(entry, "type") : withKey(entry, "type", event.target.value),
                  )
                }
              >
                {type === "" ? <option value="">No type</option> : undefined}
                {known === undefined && type !== "" ? <option value={type}>{type}</option> : undefined}
                {field.types.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
              <ValueBox
                id={`${id}-value-${at}`}
                label={`Value of ${name}`}
                address={address}
                value={own(entry, "value")}
                draftKey={`${draftKey}/${name}`}
                set={(next) => put(withKey(entry, "value", next ?? ""))}
              />
            </>
          );
        }}
      />
    );
  },
  read: readJsonText,
});
