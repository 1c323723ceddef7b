/** One branch of a container: its label and count, its return line, a slot while it is empty, and its answer to a drag. */
import { use } from "react";
import type { LaneView, ReturnLine } from "#projection/nodes.ts";
import { roundedPath } from "#projection/route.ts";
import type { Verdict } from "#rules/verdict.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CardActsContext, DropContext } from "./contexts.ts";

export function Lane({ lane }: { readonly lane: LaneView }) {
  const drop = use(DropContext);
  const { openLaneMenu } = use(CardActsContext);
  const verdict = drop?.lane === lane.address ? drop.verdict : undefined;
  const { x, y, width, height } = lane;
  const refused = verdict?.allowed === false;
  return (
    <div
      className={`lane ${verdict === undefined ? "" : refused ? "lane-refused" : "lane-legal"}`}
      style={{ left: x, top: y, width, height }}
      onContextMenu={(event) => {
        event.preventDefault();
        // The menu of the container is the header's.
        event.stopPropagation();
        openLaneMenu(lane.address, { x: event.clientX, y: event.clientY });
      }}
    >
      <div className="lane-label">
        {refused ? (
          <>
            <Icon name="prohibited" />
            <b>Not here</b>
          </>
        ) : (
          <>
            <b className="ellipsis" title={lane.label}>
              {lane.label}
            </b>
            {verdict === undefined || lane.count === 0 ? (
              <span className="figures">{lane.count}</span>
            ) : (
              <span className="lane-move">Move here</span>
            )}
            {lane.note === undefined ? undefined : <span className="lane-note">{lane.note}</span>}
            <LaneMenuButton lane={lane} />
          </>
        )}
      </div>
      {lane.returnLine === undefined ? undefined : <Return line={lane.returnLine} lane={lane} />}
      {lane.count === 0 ? <Slot lane={lane} verdict={verdict} /> : undefined}
    </div>
  );
}

/** The way to the lane's menu by the pointer; by keys it is in the card's menu. */
function LaneMenuButton({ lane }: { readonly lane: LaneView }) {
  const { openLaneMenu } = use(CardActsContext);
  return (
    <button
      type="button"
      className="card-act lane-more nodrag nopan"
      tabIndex={-1}
      aria-label={`More for ${lane.label}`}
      title={`More for ${lane.label}`}
      onClick={(event) => {
        event.stopPropagation();
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        openLaneMenu(lane.address, { x: left, y: bottom });
      }}
    >
      <Icon name="more" />
    </button>
  );
}

/** Refused it is out of sight only: what is taken away under a drag loses the drop. */
function Slot({ lane, verdict }: { readonly lane: LaneView; readonly verdict: Verdict | undefined }) {
  const { addNext } = use(CardActsContext);
  const legal = verdict?.allowed === true;
  const look = legal ? "lane-slot-legal" : verdict === undefined ? "" : "lane-slot-refused";
  return (
    <button
      type="button"
      className={`lane-slot nodrag nopan ${look}`}
      tabIndex={-1}
      aria-label={`Add activity to ${lane.label}`}
      onClick={(event) => {
        event.stopPropagation();
        addNext({ lane: lane.address });
      }}
    >
      <Icon name="add" />
      <span>{legal ? "Move here" : "Add activity"}</span>
    </button>
  );
}

function Return({ line: { from, to, y }, lane }: { readonly line: ReturnLine; readonly lane: LaneView }) {
  // One card alone: the line leaves and enters it apart, so that there is a loop to see.
  const [start, end] = from.x === to.x ? [from.x + 48, to.x - 48] : [from.x, to.x];
  const path = roundedPath(
    [
      { x: start, y: from.y },
      { x: start, y },
      { x: end, y },
      { x: end, y: to.y + 6 },
    ],
    8,
  );
  return (
    <>
      <svg className="lane-return" width={lane.width} height={lane.height} aria-hidden="true">
        <path d={path} />
        <path
          className="lane-return-arrow"
          d={`M${end - 4},${to.y + 8} L${end},${to.y + 1} L${end + 4},${to.y + 8} Z`}
        />
      </svg>
      <span className="lane-return-words" style={{ left: (start + end) / 2, top: y - 8 }}>
        Repeat until true
      </span>
    </>
  );
}
