/** An activity's card, and a container collapsed to one. */
import type { NodeProps } from "@xyflow/react";
import { memo, use } from "react";
import { CardFrame } from "./CardFrame.tsx";
import { CardHead } from "./CardHead.tsx";
import { Act } from "./CardTools.tsx";
import { CardActsContext } from "./contexts.ts";
import type { CardNode } from "./flow.ts";

export const Card = memo(function Card({ data, dragging }: NodeProps<CardNode>) {
  const { toggle } = use(CardActsContext);
  const { view } = data;
  const collapsed = view.shape === "collapsed";
  return (
    <CardFrame data={data} dragging={dragging} shape="card">
      <CardHead view={view}>
        {collapsed ? <Act name="Expand" icon="chevron-down" run={() => toggle(view.address)} /> : undefined}
      </CardHead>
      {collapsed ? (
        <div className="card-counts">
          {view.content.lanes.map(({ key, label, count }) => (
            <span key={key} className="card-count figures" title={`${label}: ${count}`}>
              <span className="ellipsis">{label}</span> {count}
            </span>
          ))}
        </div>
      ) : undefined}
    </CardFrame>
  );
});
