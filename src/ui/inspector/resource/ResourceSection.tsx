import { useState } from "react";
import type { FieldState } from "#catalogue/field-states.ts";
import { fieldValue, pathIn } from "#catalogue/field-value.ts";
import type { Address } from "#model/address.ts";
import type { Resource } from "#model/workspace.ts";
import { FieldRow } from "../FieldRow.tsx";

/** Fields under one heading; what is rarely needed and says nothing yet is folded away. */
export function ResourceSection({
  heading,
  rows,
  address,
  resource,
}: {
  readonly heading: string;
  readonly rows: readonly FieldState[];
  readonly address: Address;
  readonly resource: Resource;
}) {
  const rare = rows.filter(({ field, missing }) => field.rare === true && !missing);
  const filled = rare.filter(({ field }) => fieldValue(resource.json, field.path) !== undefined).length;
  const [open, setOpen] = useState(filled > 0);
  const show = (now: FieldState) => (
    <FieldRow
      key={now.field.path}
      address={address}
      holder={resource.json}
      path={pathIn(resource.json, now.field.path)}
      now={now}
    />
  );
  return (
    <>
      {heading === "" ? undefined : <h3 className="form-section">{heading}</h3>}
      {rows.filter((row) => !rare.includes(row)).map(show)}
      {rare.length === 0 ? undefined : (
        <details className="form-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {rare.length} more {rare.length === 1 ? "setting" : "settings"}
            {filled === 0 ? "" : `, ${filled} filled`}
          </summary>
          {rare.map(show)}
        </details>
      )}
    </>
  );
}
