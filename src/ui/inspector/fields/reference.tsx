import { nameIn, referredName } from "#catalogue/reference.ts";
import { fieldControl } from "../field-control.tsx";
import { ReferenceArguments } from "../ReferenceArguments.tsx";
import { ReferenceInput } from "../ReferenceInput.tsx";

export default fieldControl("reference", {
  Control({ id, field, address, path, value, set, aria }) {
    const draftKey = `${address} ${field.path}`;
    return (
      <div className="field-rows">
        <span className="field-beside">
          <ReferenceInput
            id={id}
            field={field}
            address={address}
            path={path}
            draftKey={`${draftKey} name`}
            value={value}
            // A reference to nothing goes, unless it must be there.
            set={(next) => set(nameIn(next) === "" && field.required !== true ? undefined : next)}
            aria={aria}
          />
        </span>
        <ReferenceArguments
          id={id}
          to={field.to}
          address={address}
          draftKey={`${draftKey} parameters`}
          value={value}
          set={set}
        />
      </div>
    );
  },
  show: (value) => referredName(value) ?? "",
});
