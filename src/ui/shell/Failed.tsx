import { Button } from "@fluentui/react-components";
import { Logo } from "#ui/primitives/Logo.tsx";
import { useExportWork } from "./useExportWork.tsx";
import "./empty.css";

/** Stands in the place of the app when drawing it failed. What was edited can always be taken along. */
export function Failed({ error, tryAgain }: { readonly error: Error; readonly tryAgain: () => void }) {
  const { exportButton, exportOutcome } = useExportWork({ appearance: "primary" });
  return (
    <main className="failed">
      <Logo size={40} />
      <h1 className="empty-title">Sluice cannot draw this workspace</h1>
      <p>Your work is still here and kept on this device. Take it along as files, or try again.</p>
      <p className="code-font">{error.message}</p>
      <div className="failed-acts">
        {exportButton}
        <Button onClick={tryAgain}>Try again</Button>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
      </div>
      {exportOutcome}
    </main>
  );
}
