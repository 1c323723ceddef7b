import { useId, useState } from "react";
import { connectActivities } from "#commands/connect-activities.ts";
import { disconnectActivities } from "#commands/disconnect-activities.ts";
import { dependenciesOf, nameOf } from "#model/activity.ts";
import { type Address, activityAddress, segmentOf } from "#model/address.ts";
import { isObject } from "#model/json.ts";
import type { Placed } from "#model/walk.ts";
import { sameName } from "#model/workspace.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { FormRow } from "./FormRow.tsx";
import { OutcomeChecks } from "./OutcomeChecks.tsx";

/** The dependencies of an activity: what it runs after, and on which outcomes. The way to connect without a pointer. */
export function RunsAfter({ placed }: { readonly placed: Placed }) {
  const { dispatch } = useEditor();
  const id = useId();
  const [refusal, setRefusal] = useState<string | undefined>();
  const { activity, address } = placed;
  const dependencies = dependenciesOf(activity);
  const choices = siblingsOf(placed).filter(
    ({ name }) => !dependencies.some((dependency) => sameName(dependency.activity, name)),
  );
  const add = (from: string) => {
    const sibling = choices.find((choice) => choice.address === from);
    if (sibling === undefined) return;
    const outcome = dispatch(connectActivities(sibling.address, address, "Succeeded"));
    setRefusal(outcome.ok ? undefined : outcome.reason);
  };
  return (
    <FormRow
      id={id}
      label="Runs after"
      isGroup
      field="dependsOn"
      help="With several outcomes of one activity, any of them will do; of several activities, all must have ended so."
      fault={refusal}
    >
      <div className="field-rows">
        {dependencies.map(({ activity: name, conditions }) => (
          <div key={name} className="runs-after">
            <span className="runs-after-name ellipsis">{name}</span>
            <OutcomeChecks of={address} on={name} chosen={conditions} />
            <IconButton
              name={`Remove the dependency on ${name}`}
              icon="delete"
              onClick={() => dispatch(disconnectActivities([{ of: address, on: name }]))}
            />
          </div>
        ))}
        {dependencies.length === 0 ? <p className="form-note">It starts at once.</p> : undefined}
        {choices.length === 0 ? undefined : (
          <select
            id={id}
            className="control field-choice"
            aria-label="Add an activity to run after"
            value=""
            onChange={(event) => add(event.target.value)}
          >
            <option value="">Add an activity…</option>
            {choices.map((choice) => (
              <option key={choice.address} value={choice.address}>
                {choice.name}
              </option>
            ))}
          </select>
        )}
      </div>
    </FormRow>
  );
}

/** The named activities in the same list. */
function siblingsOf({
  siblings,
  index,
  lane,
}: Placed): readonly { readonly name: string; readonly address: Address }[] {
  return siblings.flatMap((sibling, at) => {
    const name = at !== index && isObject(sibling) ? nameOf(sibling) : undefined;
    return name === undefined ? [] : [{ name, address: activityAddress(lane, segmentOf(siblings, at)) }];
  });
}
