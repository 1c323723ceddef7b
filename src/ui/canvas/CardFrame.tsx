/** What a card and a drawn-out container have in common: the box and its marks, badges, ports, action row and anchors. */
import { type ReactNode, use } from "react";
import { Anchors } from "./Anchors.tsx";
import { CardBadges } from "./CardHead.tsx";
import { ActionRow, ConnectTarget, Source } from "./CardTools.tsx";
import { ConnectingContext, DetailContext } from "./contexts.ts";
import { FarBox } from "./FarBox.tsx";
import type { CardNode } from "./flow.ts";
import { useHover } from "./useHover.ts";

export interface CardFrameProps {
  readonly data: CardNode["data"];
  readonly dragging: boolean;
  readonly shape: "card" | "container";
  readonly children: ReactNode;
}

/** Far away only a box is drawn, and none of the children. */
export function CardFrame({ data: { view, active, alone }, dragging, shape, children }: CardFrameProps) {
  const detail = use(DetailContext);
  const connecting = use(ConnectingContext)?.from === view.address;
  const { hovered, listeners } = useHover();
  if (detail !== "full") return <FarBox view={view} detail={detail} />;
  const marks = [
    shape === "container" ? "container" : "",
    view.problems.error > 0 ? "card-wrong" : "",
    view.content.inactive ? "card-inactive" : "",
    dragging ? "card-ghost" : "",
  ];
  const reach = dragging ? "none" : connecting ? "from" : hovered ? "pointer" : active ? "keys" : "none";
  return (
    <>
      <Anchors view={view} />
      <div className={`card ${marks.join(" ")}`} {...listeners}>
        {children}
        <CardBadges view={view} />
        <Source view={view} reach={reach} />
        {(hovered || alone) && !dragging ? <ActionRow view={view} /> : undefined}
        <ConnectTarget view={view} />
      </div>
    </>
  );
}
