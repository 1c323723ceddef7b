import { useId } from "react";
import { pathIn } from "#catalogue/field-value.ts";
import { fieldsOf } from "#catalogue/fields.ts";
import { renameActivity } from "#commands/rename-activity.ts";
import { nameOf } from "#model/activity.ts";
import type { Placed } from "#model/walk.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { CommitBox } from "./CommitBox.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { FormRow } from "./FormRow.tsx";
import { RunsAfter } from "./RunsAfter.tsx";

/** What every activity has: name, description, state, policy, and what it runs after. */
export function GeneralTab({ placed }: { readonly placed: Placed }) {
  const { activity, address } = placed;
  const rows = fieldsOf(activity).filter(({ tab, field }) => tab === "general" && field.path !== "name");
  return (
    <div className="form">
      <NameRow placed={placed} />
      {rows.map((now) => (
        <FieldRow
          key={now.field.path}
          address={address}
          holder={activity}
          path={pathIn(activity, now.field.path)}
          now={now}
        />
      ))}
      <RunsAfter placed={placed} />
    </div>
  );
}

function NameRow({ placed }: { readonly placed: Placed }) {
  const editor = useEditor();
  const id = useId();
  const commit = (name: string) => {
    const outcome = editor.dispatch(renameActivity(placed.address, name));
    if (!outcome.ok) return outcome.reason;
    editor.session.announce(`Renamed to ${name}. Dependencies and expressions follow`);
    return undefined;
  };
  return (
    <FormRow
      id={id}
      label="Name"
      isRequired
      field="name"
      help="Taken with Enter or by leaving the field. What runs after it and every expression that reads it follow."
    >
      <CommitBox id={id} value={nameOf(placed.activity) ?? ""} draftKey={`${placed.address} name`} commit={commit} />
    </FormRow>
  );
}
