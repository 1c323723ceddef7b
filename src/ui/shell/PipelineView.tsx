/** A pipeline at work: activities, canvas and, where wanted, its JSON beside it; below them the panel. */
import type { Address } from "#model/address.ts";
import { useSession } from "#ui/editor/EditorContext.tsx";
import { Palette } from "#ui/palette/Palette.tsx";
import { BottomPanel } from "./BottomPanel.tsx";
import { CodePane } from "./CodePane.tsx";
import { PipelineToolbar } from "./PipelineToolbar.tsx";
import { CanvasRoom } from "./rooms.ts";

export function PipelineView({ address }: { readonly address: Address }) {
  const codeView = useSession((session) => session.codeView);
  return (
    <div className="pipeline-view">
      <div className="pipeline-work">
        <Palette />
        <div className="pipeline-main">
          <PipelineToolbar address={address} />
          <div className="pipeline-panes">
            <CanvasRoom address={address} />
            {codeView ? <CodePane address={address} /> : undefined}
          </div>
        </div>
      </div>
      <BottomPanel address={address} />
    </div>
  );
}
