import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { exportWork } from "#actions/export-work.ts";
import { useActionContext, useDocument, useSession } from "#ui/editor/EditorContext.tsx";

type Forgetting = { readonly at: "idle" | "kept" } | { readonly at: "asking"; readonly says: string };

/** Removes the workspace from this browser, after a question that says what goes and what stays. */
export function AboutForget() {
  const context = useActionContext();
  const mayEdit = useSession((session) => session.mayEdit);
  const count = useDocument(({ workspace }) => workspace.resources.length);
  const [state, setState] = useState<Forgetting>({ at: "idle" });
  const say = (says: string) => setState({ at: "asking", says });
  const because = (what: string) => (cause: unknown) =>
    say(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`);
  if (state.at !== "asking") {
    return (
      <>
        <Button size="small" ref={state.at === "kept" ? focus : null} disabled={!mayEdit} onClick={() => say("")}>
          Forget this workspace …
        </Button>
        {mayEdit ? undefined : <p>It is being edited in another tab: forget it there.</p>}
      </>
    );
  }
  return (
    <div className="about-question" role="group" aria-labelledby="about-question">
      <p id="about-question">
        <b>{questionOf(count)}</b> Unfinished text, the steps to undo and the list of factories opened last go from this
        browser, too. Files on your disk, what is published and your sign-in stay. This cannot be undone.
      </p>
      <div className="about-acts">
        <Button size="small" ref={focus} onClick={() => setState({ at: "kept" })}>
          Keep it
        </Button>
        <Button
          size="small"
          onClick={() => void exportWork(context).then(({ says }) => say(says), because("The export failed"))}
        >
          Export my work first
        </Button>
        <Button
          size="small"
          onClick={() => void context.ports.forgetWorkspace().catch(because("It could not be forgotten"))}
        >
          Forget it
        </Button>
      </div>
      <p role="status" className="about-status">
        {state.says}
      </p>
    </div>
  );
}

/** The question begins at its safe answer, and ends where it was asked. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}

function questionOf(count: number): string {
  if (count === 0) return "Forget everything kept here?";
  return `Forget ${count === 1 ? "1 resource" : `${count} resources`} and everything kept with ${count === 1 ? "it" : "them"}?`;
}
