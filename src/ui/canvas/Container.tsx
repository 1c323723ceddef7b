/** A container drawn around what it holds: header, and a labelled lane for each of its branches. */
import type { NodeProps } from "@xyflow/react";
import { memo, use } from "react";
import { CardFrame } from "./CardFrame.tsx";
import { CardHead } from "./CardHead.tsx";
import { Act } from "./CardTools.tsx";
import { CardActsContext } from "./contexts.ts";
import type { CardNode } from "./flow.ts";
import { Lane } from "./Lane.tsx";

export const Container = memo(function Container({ data, dragging }: NodeProps<CardNode>) {
  const { toggle, addCase } = use(CardActsContext);
  const { view } = data;
  return (
    <CardFrame data={data} dragging={dragging} shape="container">
      <div className="container-head">
        <CardHead view={view}>
          {view.content.takesCases ? <Act name="Add case" icon="add" run={() => addCase(view.address)} /> : undefined}
          <Act name="Collapse" icon="collapse" run={() => toggle(view.address)} />
        </CardHead>
      </div>
      {view.lanes.map((lane) => (
        <Lane key={lane.address} lane={lane} />
      ))}
    </CardFrame>
  );
});
