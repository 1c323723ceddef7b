/** An activity's card, and a container collapsed to one. */
import type { NodeProps } from "@xyflow/react";
import { memo, use } from "react";
import { Anchors } from "./Anchors.tsx";
import { CardBadges, CardHead } from "./CardHead.tsx";
import { Act, ActionRow, ConnectTarget, Source } from "./CardTools.tsx";
import { CardActsContext, ConnectingContext, DetailContext } from "./contexts.ts";
import { FarBox } from "./FarBox.tsx";
import type { CardNode } from "./flow.ts";
import { useHover } from "./useHover.ts";

export const Card = memo(function Card({ data: { view, active, alone }, dragging }: NodeProps<CardNode>) {
  const detail = use(DetailContext);
  const connecting = use(ConnectingContext)?.from === view.address;
  const { toggle } = use(CardActsContext);
  const { hovered, listeners } = useHover();
  if (detail !== "full") return <FarBox view={view} detail={detail} />;
  const marks = [
    view.problems.error > 0 ? "card-wrong" : "",
    view.content.inactive ? "card-inactive" : "",
    dragging ? "card-ghost" : "",
  ];
  const reach = dragging ? "none" : connecting ? "from" : hovered ? "pointer" : active ? "keys" : "none";
  return (
    <>
      <Anchors view={view} />
      <div className={`card ${marks.join(" ")}`} {...listeners}>
        <CardHead view={view}>
          {view.shape === "collapsed" ? (
            <Act name="Expand" icon="chevron-down" run={() => toggle(view.address)} />
          ) : undefined}
        </CardHead>
        {view.shape === "collapsed" ? (
          <div className="card-counts">
            {view.content.lanes.map(({ key, label, count }) => (
              <span key={key} className="card-count figures" title={`${label}: ${count}`}>
                <span className="ellipsis">{label}</span> {count}
              </span>
            ))}
          </div>
        ) : undefined}
        <CardBadges view={view} />
        <Source view={view} reach={reach} />
        {(hovered || alone) && !dragging ? <ActionRow view={view} /> : undefined}
        <ConnectTarget view={view} />
      </div>
    </>
  );
});
