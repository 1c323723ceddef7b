import { Button } from "@fluentui/react-components";
import { useDocument, useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import type { Target } from "../place.ts";
import { publishSession } from "../room.ts";
import { useStored } from "../useStored.ts";
import { timeOf } from "./plan-words.ts";

/** When the plan was made, and the way to a new one. */
export function CompareAgain({ target }: { readonly target: Target }) {
  const editor = useEditor();
  const state = useStored(publishSession);
  const isEmpty = useDocument(({ workspace }) => workspace.resources.length === 0);
  if (isEmpty) return undefined;
  return (
    <span className="publish-compared">
      {"comparison" in state ? (
        <span className="figures">{`Compared at ${timeOf(state.comparison.at)}`}</span>
      ) : undefined}
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="sync" />}
        disabledFocusable={state.at === "publishing" || state.at === "comparing"}
        onClick={() => void publishSession.compare(target, editor)}
      >
        Compare again
      </Button>
    </span>
  );
}
