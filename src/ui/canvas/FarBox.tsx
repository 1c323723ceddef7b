/** A card or container from far away: a box, its name as long as it can be read, and the tone of its problems. */
import type { NodeView } from "#projection/nodes.ts";
import { Anchors } from "./Anchors.tsx";
import { ConnectTarget } from "./CardTools.tsx";
import type { Detail } from "./contexts.ts";

export function FarBox({ view, detail }: { readonly view: NodeView; readonly detail: Detail }) {
  const tone = view.problems.error > 0 ? "far-error" : view.problems.warning > 0 ? "far-warning" : "";
  return (
    <>
      <Anchors view={view} />
      <div className={`far far-${view.shape} ${tone}`}>
        {detail === "name" ? <span className="far-name">{view.content.name}</span> : undefined}
        {view.lanes.map(({ address, x, y, width, height }) => (
          <span key={address} className="far-lane" style={{ left: x, top: y, width, height }} />
        ))}
        <ConnectTarget view={view} />
      </div>
    </>
  );
}
