/**
 * Where dependencies end at a card. React Flow measures them once a card is mounted, in place of the preset ones, so they
 * are real elements, but bare: no listener, nothing drawn.
 */
import { conditions } from "#model/activity.ts";
import { leavesLow } from "#projection/edges.ts";
import type { NodeView } from "#projection/nodes.ts";
import { inletId } from "./flow.ts";

export function Anchors({ view }: { readonly view: NodeView }) {
  return (
    <>
      <i className="anchor target" data-handleid={inletId} data-handlepos="left" style={{ left: 0, top: view.inlet }} />
      {conditions.map((condition) => (
        <i
          key={condition}
          className="anchor source"
          data-handleid={condition}
          data-handlepos="right"
          style={{ left: view.width, top: leavesLow([condition]) ? view.lowOutlet : view.inlet }}
        />
      ))}
    </>
  );
}
