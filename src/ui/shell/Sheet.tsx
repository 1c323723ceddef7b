import { resourceAt } from "#model/resolve.ts";
import { useDocument, useSession } from "#ui/editor/EditorContext.tsx";
import { PipelineView } from "./PipelineView.tsx";
import { ResourceTabs, sheetId } from "./ResourceTabs.tsx";
import { ResourceView } from "./ResourceView.tsx";
import "./sheet.css";

/** The work area: a tab for each open resource, and the one that is shown. */
export function Sheet() {
  const active = useSession((session) => session.active);
  const kind = useDocument(({ workspace }) => active && resourceAt(workspace, active)?.kind);
  return (
    <main className="sheet" aria-label="Open resource" tabIndex={-1}>
      <ResourceTabs />
      {active === undefined || kind === undefined ? (
        <p className="sheet-nothing">Choose a resource on the left to open it.</p>
      ) : (
        <div className="sheet-content" role="tabpanel" id={sheetId} aria-labelledby={`tab ${active}`} tabIndex={-1}>
          {kind === "pipeline" ? (
            <PipelineView key={active} address={active} />
          ) : (
            <ResourceView key={active} address={active} />
          )}
        </div>
      )}
    </main>
  );
}
