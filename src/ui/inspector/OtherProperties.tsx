import type { Field } from "#catalogue/definition.ts";
import type { Placed } from "#model/walk.ts";
import { FieldRow } from "./FieldRow.tsx";
import { otherProperties } from "./other-properties.ts";

/** What the file says and no form knows, each as JSON. */
export function OtherProperties({ placed: { activity, address } }: { readonly placed: Placed }) {
  const paths = otherProperties(activity);
  if (paths.length === 0) return undefined;
  return (
    <>
      <h3 className="form-section">Other properties</h3>
      {paths.map((path) => {
        const name = path.join(".");
        const label = path.length > 1 && path[0] === "typeProperties" ? path.slice(1).join(".") : name;
        const field: Field = { kind: "json", path: name, label, expects: "any", dynamic: "allowed" };
        return (
          <FieldRow
            key={name}
            address={address}
            holder={activity}
            path={path}
            now={{ field, required: false, missing: false }}
          />
        );
      })}
    </>
  );
}
