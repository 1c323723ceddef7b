import { useState } from "react";
import { definitionOf, isKnownType } from "#catalogue/catalogue.ts";
import { brokenPairs, type FieldNow, fieldsOf } from "#catalogue/fields.ts";
import { typeOf } from "#model/activity.ts";
import { valueAt } from "#model/json.ts";
import type { Placed } from "#model/walk.ts";
import { groupedBy } from "#projection/grouped.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CaseRows } from "./CaseRows.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { OtherProperties } from "./OtherProperties.tsx";

/** What is particular to the type: the fields of its catalogue file, under their headings. */
export function SettingsTab({ placed }: { readonly placed: Placed }) {
  const { activity } = placed;
  const rows = fieldsOf(activity).filter(({ tab, heldBy }) => tab === "settings" && heldBy === undefined);
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
        <Section key={section} heading={section} rows={fields} placed={placed} />
      ))}
      <CaseRows placed={placed} />
      <OtherProperties placed={placed} />
    </div>
  );
}

/** Fields under one heading; what is rarely needed and says nothing yet is folded away. */
function Section({
  heading,
  rows,
  placed,
}: {
  readonly heading: string;
  readonly rows: readonly FieldNow[];
  readonly placed: Placed;
}) {
  const isFolded = ({ field, missing, at }: FieldNow) =>
    field.rare === true && !missing && valueAt(placed.activity, at) === undefined;
  const rare = rows.filter(({ field }) => field.rare === true);
  const filled = rare.filter((now) => !isFolded(now)).length;
  const [open, setOpen] = useState(filled > 0);
  const show = (now: FieldNow) => (
    <FieldRow key={now.field.path} address={placed.address} holder={placed.activity} path={now.at} now={now} />
  );
  const usual = rows.filter(({ field }) => field.rare !== true);
  const count = `${rare.length} ${usual.length > 0 ? "more " : ""}${rare.length === 1 ? "setting" : "settings"}`;
  const title = heading === "" ? undefined : <h3 className="form-section">{heading}</h3>;
  return (
    <>
      {usual.length > 0 ? title : undefined}
      {usual.map(show)}
      {rare.length === 0 ? undefined : (
        <details className="form-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {usual.length > 0 ? undefined : title}
            <span className={usual.length > 0 || heading === "" ? undefined : "form-more-count"}>
              {count}
              {filled === 0 ? "" : `, ${filled} filled`}
            </span>
          </summary>
          {rare.map(show)}
        </details>
      )}
    </>
  );
}
