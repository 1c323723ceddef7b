/** The toolbar of a selected dependency: its outcomes, to be checked and unchecked, and a way to delete it. */
import { EdgeToolbar } from "@xyflow/react";
import { useState } from "react";
import { changeCondition } from "#commands/change-condition.ts";
import type { Command } from "#commands/command.ts";
import { disconnectActivities } from "#commands/disconnect-activities.ts";
import { type Condition, conditions } from "#model/activity.ts";
import type { EdgeView } from "#projection/edges.ts";
import type { Point } from "#projection/route.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { OutcomeGlyph, outcomeLabels } from "#ui/primitives/OutcomeGlyph.tsx";

export function DependencyTools({ view, at }: { readonly view: EdgeView; readonly at: Point }) {
  const editor = useEditor();
  const [reason, setReason] = useState<string>();
  const dependency = { of: view.to, on: view.on };
  const run = (command: Command) => {
    const done = editor.dispatch(command);
    setReason(done.ok ? undefined : done.reason);
    return done.ok;
  };
  const toggle = (condition: Condition) => {
    const others = view.conditions.filter((one) => one !== condition);
    const next = others.length === view.conditions.length ? [...others, condition] : others;
    if (run(changeCondition(dependency, next))) editor.session.selectDependency(dependency);
  };
  const remove = () => {
    if (run(disconnectActivities([dependency]))) editor.session.selectDependency(undefined);
  };
  return (
    <EdgeToolbar edgeId={view.id} x={at.x} y={at.y} alignY="bottom" isVisible>
      <div className="dependency-tools nodrag nopan" role="toolbar" aria-label="Outcomes">
        {conditions.map((condition) => (
          <button
            key={condition}
            type="button"
            role="checkbox"
            className="dependency-tool"
            aria-checked={view.conditions.includes(condition)}
            aria-label={outcomeLabels[condition]}
            title={outcomeLabels[condition]}
            onClick={() => toggle(condition)}
          >
            <OutcomeGlyph outcome={condition} size={16} />
          </button>
        ))}
        <span className="dependency-rule" />
        <button
          type="button"
          className="dependency-tool"
          aria-label="Delete dependency"
          title="Delete dependency"
          onClick={remove}
        >
          <Icon name="delete" />
        </button>
      </div>
      {reason === undefined ? undefined : (
        <p className="canvas-refusal dependency-refusal" role="alert">
          {reason}
        </p>
      )}
    </EdgeToolbar>
  );
}
