import { useDocument, useEditor } from "#ui/editor/EditorContext.tsx";
import { ProblemBox } from "../ProblemBox.tsx";
import type { Target } from "../place.ts";
import { publishSession } from "../room.ts";
import { useStored } from "../useStored.ts";
import { NothingToPublish } from "./NothingToPublish.tsx";
import { PlanView } from "./PlanView.tsx";
import { counted } from "./plan-words.ts";
import { useFreshPlan } from "./useFreshPlan.ts";

/** From the comparison with the factory to the results of publishing. */
export function PublishPanel({ target }: { readonly target: Target }) {
  const editor = useEditor();
  const state = useStored(publishSession);
  const isEmpty = useDocument(({ workspace }) => workspace.resources.length === 0);
  useFreshPlan(target);
  const { name } = target.factory;
  if (state.at === "publishing" || state.at === "published") return <PlanView state={state} />;
  if (isEmpty) return <NothingToPublish />;
  if (state.at === "compared") return <PlanView state={state} />;
  if (state.at === "unread" && state.problem.signIn !== undefined) {
    return <p className="publish-middle publish-quiet">The comparison waits for you to sign in again.</p>;
  }
  if (state.at === "unread") {
    const again = () => void publishSession.compare(target, editor);
    return (
      <div className="publish-middle">
        <ProblemBox title={`The factory ${name} could not be read`} problem={state.problem} again={again} />
      </div>
    );
  }
  const read = state.at === "comparing" ? state.read : 0;
  return (
    <div className="publish-middle publish-quiet publish-waiting" role="status">
      <span className="publish-ring" aria-hidden="true" />
      {`Comparing with ${name} …${read === 0 ? "" : ` ${counted(read, "resource")} read.`}`}
      {state.at === "comparing" && state.message !== undefined ? ` ${state.message}` : ""}
    </div>
  );
}
