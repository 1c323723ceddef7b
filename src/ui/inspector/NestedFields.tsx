import type { ComponentType } from "react";
import type { Field } from "#catalogue/definition.ts";
import { fieldStates } from "#catalogue/field-states.ts";
import { pathIn } from "#catalogue/field-value.ts";
import { withSettings } from "#catalogue/nested-fields.ts";
import { fieldWithin } from "#catalogue/settings.ts";
import { isObject, type JsonObject, type JsonPath, valueAt } from "#model/json.ts";
import type { RowProps } from "./field-control.tsx";
import { unknownPaths } from "./other-properties.ts";

/** The fields of one object inside a list or a map, each a row; what they do not know stands beneath them as JSON. */
export function NestedFields({
  fields,
  parent,
  at,
  props: { address, holder, Row },
}: {
  readonly fields: readonly Field[];
  /** The path of the object as fields are named: `typeProperties.scripts.0`. */
  readonly parent: string;
  readonly at: JsonPath;
  readonly props: Pick<RowProps, "address" | "holder"> & { readonly Row: ComponentType<RowProps> };
}) {
  const value = valueAt(holder, at);
  const item: JsonObject = isObject(value) ? value : {};
  const inside = withSettings(item, fields);
  return (
    <div className="nested-fields">
      {fieldStates(item, inside).map(({ field, required, missing }) => (
        <Row
          key={field.path}
          address={address}
          holder={holder}
          path={[...at, ...pathIn(item, field.path)]}
          keeps={at.length}
          now={{ field: fieldWithin(parent, field), required, missing }}
        />
      ))}
      {unknownPaths(item, inside).map((path) => {
        const label = path.join(".");
        const field: Field = {
          kind: "json",
          path: `${parent}.${label}`,
          label,
          expects: "any",
          dynamic: "allowed",
        };
        return (
          <Row
            key={label}
            address={address}
            holder={holder}
            path={[...at, ...path]}
            keeps={at.length}
            now={{ field, required: false, missing: false }}
          />
        );
      })}
    </div>
  );
}
