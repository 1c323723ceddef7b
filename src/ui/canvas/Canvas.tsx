/** The canvas of a pipeline: a pure projection of the document; what the user does on it comes back as commands. */
import { ReactFlowProvider } from "@xyflow/react";
import { useState } from "react";
import type { Address } from "#model/address.ts";
import { resourceAt } from "#model/resolve.ts";
import { useDocument } from "#ui/editor/EditorContext.tsx";
import "@xyflow/react/dist/base.css";
import "./canvas.css";
import "./card.css";
import { FlowCanvas } from "./FlowCanvas.tsx";
import { useProjection } from "./useProjection.ts";

export function Canvas({ address }: { readonly address: Address }) {
  const [section, setSection] = useState<HTMLElement | null>(null);
  return (
    <section className="canvas" aria-label="Canvas" ref={setSection}>
      {section === null ? undefined : (
        <ReactFlowProvider key={address}>
          <Drawn address={address} section={section} />
        </ReactFlowProvider>
      )}
    </section>
  );
}

function Drawn({ address, section }: { readonly address: Address; readonly section: HTMLElement }) {
  const projection = useProjection(address);
  const name = useDocument(({ workspace }) => resourceAt(workspace, address)?.name ?? "");
  if (projection === undefined) return undefined;
  const size = { width: section.clientWidth, height: section.clientHeight };
  return <FlowCanvas pipeline={address} name={name} projection={projection} size={size} />;
}
