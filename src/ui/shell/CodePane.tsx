import { useState } from "react";
import type { Address } from "#model/address.ts";
import { useAction } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { Separator } from "#ui/primitives/Separator.tsx";
import { JsonRoom } from "./rooms.ts";

const bounds = { min: 280, max: 900 };

/** The whole pipeline as text beside the canvas; the selection leads from one to the other. */
export function CodePane({ address }: { readonly address: Address }) {
  const [width, setWidth] = useState(480);
  const close = useAction("view.code");
  return (
    <>
      <Separator
        label="Width of the code"
        orientation="vertical"
        size={width}
        bounds={bounds}
        resize={setWidth}
        controls="code-pane"
      />
      <section id="code-pane" className="code-pane" aria-label="Code" style={{ width }}>
        <div className="code-pane-head">
          <span className="grow">Code</span>
          <IconButton name="Close code" icon="dismiss" onClick={close.run} />
        </div>
        <JsonRoom address={address} follow="selection" />
      </section>
    </>
  );
}
