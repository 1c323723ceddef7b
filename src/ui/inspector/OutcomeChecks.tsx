import { useId, useState } from "react";
import { changeCondition } from "#commands/change-condition.ts";
import { conditions } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { OutcomeGlyph, outcomeLabels } from "#ui/primitives/OutcomeGlyph.tsx";

/** The outcomes of one dependency as four check boxes; a refusal stands beneath them. */
export function OutcomeChecks({
  of,
  on,
  chosen,
}: {
  readonly of: Address;
  readonly on: string;
  readonly chosen: readonly string[];
}) {
  const { dispatch } = useEditor();
  const [refusal, setRefusal] = useState<string | undefined>();
  const id = useId();
  const isChosen = (condition: string) => chosen.some((one) => one.toLowerCase() === condition.toLowerCase());
  const toggle = (toggled: string) => {
    const next = conditions.filter((condition) => isChosen(condition) !== (condition === toggled));
    const outcome = dispatch(changeCondition({ of, on }, next));
    setRefusal(outcome.ok ? undefined : outcome.reason);
  };
  return (
    <div className="outcomes" role="group" aria-label={`Outcomes of ${on}`} aria-describedby={id}>
      {conditions.map((condition) => (
        <label key={condition} className="check-row">
          <input type="checkbox" className="check" checked={isChosen(condition)} onChange={() => toggle(condition)} />
          <OutcomeGlyph outcome={condition} />
          {outcomeLabels[condition]}
        </label>
      ))}
      <p id={id} className="form-fault" role="status">
        {refusal}
      </p>
    </div>
  );
}
