import { innerFields } from "#catalogue/nested-fields.ts";
import { isObject } from "#model/json.ts";
import { fieldControl, readJsonText } from "../field-control.tsx";
import { MapRows } from "../MapRows.tsx";
import { NestedFields } from "../NestedFields.tsx";
import { RawValue } from "../RawValue.tsx";

/** Documents write `linkedServiceName` and `LinkedServiceName`; what is there stays as it is, new ones get the small letter. */
const fresh = { linkedServiceName: { referenceName: "", type: "LinkedServiceReference" }, filePath: "" };

export default fieldControl("file-map", {
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
        suggestions={field.suggestions}
        fresh={fresh}
        layout="block"
        set={set}
        render={({ name }) => (
          <NestedFields
            fields={innerFields(field) ?? []}
            parent={`${field.path}.${name}`}
            at={[...path, name]}
            props={props}
          />
        )}
      />
    );
  },
  read: readJsonText,
});
