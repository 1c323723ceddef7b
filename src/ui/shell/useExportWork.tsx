import { Button, type ButtonProps } from "@fluentui/react-components";
import { useState } from "react";
import { exportWork } from "#actions/export-work.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";

/** Takes everything along as files, where some part does not work any more; gives the button and what came of it. */
export function useExportWork(look: Pick<ButtonProps, "size" | "appearance">) {
  const context = useActionContext();
  const [outcome, setOutcome] = useState<string | undefined>(undefined);
  const save = () => {
    exportWork(context).then(
      ({ says }) => setOutcome(says),
      (cause: unknown) => setOutcome(`The export failed: ${cause instanceof Error ? cause.message : String(cause)}`),
    );
  };
  return {
    exportButton: (
      <Button {...look} onClick={save}>
        Export my work
      </Button>
    ),
    exportOutcome: <p role="status">{outcome}</p>,
  };
}
