import { Fragment } from "react";
import { definitionOf, isKnownType } from "#catalogue/catalogue.ts";
import { pathIn } from "#catalogue/field-value.ts";
import { brokenPairs, fieldsOf } from "#catalogue/fields.ts";
import { typeOf } from "#model/activity.ts";
import type { Placed } from "#model/walk.ts";
import { groupedBy } from "#projection/grouped.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { OtherProperties } from "./OtherProperties.tsx";

/** What is particular to the type: the fields of its catalogue file, under their headings. */
export function SettingsTab({ placed }: { readonly placed: Placed }) {
  const { activity, address } = placed;
  const rows = fieldsOf(activity).filter(({ tab }) => tab === "settings");
  const sections = [...groupedBy(rows, ({ field }) => field.section ?? "")];
  const type = typeOf(activity);
  return (
    <div className="form">
      {isKnownType(type) ? undefined : <p className="form-note">{definitionOf(type).summary}</p>}
      {brokenPairs(activity).map(({ fields, filled }) => (
        <p key={fields.map((field) => field.path).join()} className="form-fault">
          <Icon name="error" size={14} />
          {filled === 0 ? "One of these must be filled: " : "Only one of these may be filled: "}
          {fields.map((field) => field.label).join(", ")}.
        </p>
      ))}
      {sections.map(([section, fields]) => (
        <Fragment key={section}>
          {section === "" ? undefined : <h3 className="form-section">{section}</h3>}
          {fields.map((now) => (
            <FieldRow
              key={now.field.path}
              address={address}
              holder={activity}
              path={pathIn(activity, now.field.path)}
              now={now}
            />
          ))}
        </Fragment>
      ))}
      <OtherProperties placed={placed} />
    </div>
  );
}
