import { disconnectActivities } from "#commands/disconnect-activities.ts";
import { dependenciesOf, nameOf } from "#model/activity.ts";
import { sameName } from "#model/workspace.ts";
import type { SelectedDependency } from "#store/session.ts";
import { useActivity, useEditor } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { OutcomeChecks } from "./OutcomeChecks.tsx";

/** The dependency that is selected on the canvas. */
export function DependencyForm({ dependency: { of, on } }: { readonly dependency: SelectedDependency }) {
  const { dispatch, session } = useEditor();
  const placed = useActivity(of);
  const found = placed && dependenciesOf(placed.activity).find(({ activity }) => sameName(activity, on));
  if (placed === undefined || found === undefined) return undefined;
  const remove = () => {
    dispatch(disconnectActivities([{ of, on }]));
    session.selectDependency(undefined);
  };
  return (
    <section className="dependency" aria-label="Dependency">
      <p className="dependency-words">
        <b>{nameOf(placed.activity)}</b> runs after <b>{on}</b>
      </p>
      <OutcomeChecks of={of} on={on} chosen={found.conditions} />
      <IconButton name={`Remove the dependency on ${on}`} icon="delete" onClick={remove} />
    </section>
  );
}
