import type { ComponentType } from "react";
import type { Field } from "#catalogue/definition.ts";
import { type FieldState, fieldStates } from "#catalogue/field-states.ts";
import { fieldValue, pathIn } from "#catalogue/field-value.ts";
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
  const states = fieldStates(item, inside);
  // What is rarely needed and says nothing is folded away.
  const isFolded = ({ field, missing }: FieldState) =>
    field.rare === true && !missing && fieldValue(item, field.path) === undefined;
  const folded = states.filter(isFolded);
  const show = ({ field, required, missing }: FieldState) => (
    <Row
      key={field.path}
      address={address}
      holder={holder}
      path={[...at, ...pathIn(item, field.path)]}
      keeps={at.length}
      now={{ field: fieldWithin(parent, field), required, missing }}
    />
  );
  return (
    <div className="nested-fields">
      {states.filter((state) => !isFolded(state)).map(show)}
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
      {folded.length === 0 ? undefined : (
        <details className="form-more">
          <summary>
            {folded.length} more {folded.length === 1 ? "setting" : "settings"}
          </summary>
          <div className="nested-fields">{folded.map(show)}</div>
        </details>
      )}
    </div>
  );
}
