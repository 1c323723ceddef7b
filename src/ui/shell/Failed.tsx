import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { exportWork } from "#actions/export-work.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Logo } from "#ui/primitives/Logo.tsx";
import "./empty.css";

/** Stands in the place of the app when drawing it failed. What was edited can always be taken along. */
export function Failed({ error, tryAgain }: { readonly error: Error; readonly tryAgain: () => void }) {
  const context = useActionContext();
  const [outcome, setOutcome] = useState<string | undefined>(undefined);
  const save = () => {
    exportWork(context).then(
      ({ says }) => setOutcome(says),
      (cause: unknown) => setOutcome(`The export failed: ${cause instanceof Error ? cause.message : String(cause)}`),
    );
  };
  return (
    <main className="failed">
      <Logo size={40} />
      <h1 className="empty-title">Sluice cannot draw this workspace</h1>
      <p>Your work is still here and kept on this device. Take it along as files, or try again.</p>
      <p className="code-font">{error.message}</p>
      <div className="failed-acts">
        <Button appearance="primary" onClick={save}>
          Export my work
        </Button>
        <Button onClick={tryAgain}>Try again</Button>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
      </div>
      <p role="status">{outcome}</p>
    </main>
  );
}
