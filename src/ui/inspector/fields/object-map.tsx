import { isObject } from "#model/json.ts";
import { fieldControl, readJsonText } from "../field-control.tsx";
import { MapRows } from "../MapRows.tsx";
import { NestedFields } from "../NestedFields.tsx";
import { RawValue } from "../RawValue.tsx";

export default fieldControl("object-map", {
  layout: "group",
  Control(props) {
    const { id, field, address, path, value, set } = props;
    if (value !== undefined && !isObject(value)) return <RawValue {...props} />;
    return (
      <MapRows
        id={id}
        label={field.label}
        keyLabel={field.keyLabel}
        address={address}
        draftKey={`${address} ${field.path}`}
        entries={value ?? {}}
        fresh={field.fresh ?? {}}
        layout="block"
        {...(field.suggestions === undefined ? {} : { suggestions: field.suggestions })}
        set={set}
        render={({ name }) => (
          <NestedFields fields={field.fields} parent={`${field.path}.${name}`} at={[...path, name]} props={props} />
        )}
      />
    );
  },
  read: readJsonText,
});
