/** A container drawn around what it holds: header, and a labelled lane for each of its branches. */
import type { NodeProps } from "@xyflow/react";
import { memo, use } from "react";
import { Anchors } from "./Anchors.tsx";
import { CardBadges, CardHead } from "./CardHead.tsx";
import { Act, ActionRow, ConnectTarget, Source } from "./CardTools.tsx";
import { CardActsContext, ConnectingContext, DetailContext } from "./contexts.ts";
import { FarBox } from "./FarBox.tsx";
import type { CardNode } from "./flow.ts";
import { Lane } from "./Lane.tsx";
import { useHover } from "./useHover.ts";

export const Container = memo(function Container({ data: { view, active, alone }, dragging }: NodeProps<CardNode>) {
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
      <div className={`card container ${marks.join(" ")}`} {...listeners}>
        <div className="container-head">
          <CardHead view={view}>
            <Act name="Collapse" icon="collapse" run={() => toggle(view.address)} />
          </CardHead>
        </div>
        {view.lanes.map((lane) => (
          <Lane key={lane.address} lane={lane} />
        ))}
        <CardBadges view={view} />
        <Source view={view} reach={reach} />
        {(hovered || alone) && !dragging ? <ActionRow view={view} /> : undefined}
        <ConnectTarget view={view} />
      </div>
    </>
  );
});
