import type { Address } from "#model/address.ts";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { Separator } from "#ui/primitives/Separator.tsx";
import { ProblemCounts } from "#ui/problems/ProblemCounts.tsx";
import { ProblemList } from "#ui/problems/ProblemList.tsx";
import { FormsRoom, JsonRoom } from "./rooms.ts";

const bounds = { min: 120, max: 640 };

/** The panel under the canvas with the forms, the problems and the JSON of what is selected. */
export function BottomPanel({ address }: { readonly address: Address }) {
  const { session } = useEditor();
  const { open, height } = useSession(({ panel }) => panel);
  return (
    <>
      {open ? (
        <Separator
          label="Height of the properties"
          orientation="horizontal"
          size={height}
          bounds={bounds}
          resize={(next) => session.setPanel({ height: next })}
          controls="bottom-panel"
        />
      ) : undefined}
      <div id="bottom-panel" className="bottom-panel" style={open ? { height } : undefined}>
        <FormsRoom
          address={address}
          problemCounts={<ProblemCounts address={address} />}
          problems={<ProblemList address={address} />}
          renderJson={(of) => <JsonRoom address={of} follow="nothing" />}
        />
      </div>
    </>
  );
}
