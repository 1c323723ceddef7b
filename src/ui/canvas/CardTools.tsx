/**
 * What a card offers under the pointer: the row of actions above it and the four ports beside it. None of it is a stop of
 * the Tab key: the canvas is one, and the card's menu does the same by keys.
 */
import { Handle, Position } from "@xyflow/react";
import { use } from "react";
import { conditions } from "#model/activity.ts";
import type { NodeView } from "#projection/nodes.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { OutcomeGlyph, outcomeLabels } from "#ui/primitives/OutcomeGlyph.tsx";
import { CardActsContext, ConnectingContext } from "./contexts.ts";
import { inletId } from "./flow.ts";

export function ActionRow({ view }: { readonly view: NodeView }) {
  const acts = use(CardActsContext);
  const { address } = view;
  return (
    <div className="card-actions nodrag nopan">
      <Act name="Add next" icon="add" run={() => acts.addNext({ after: address })} />
      <Act name="Copy" icon="copy" run={() => acts.copy(address)} />
      <Act name="Extract to child pipeline" icon="extract" run={() => acts.extract(address)} />
      <Act name="View JSON" icon="braces" run={() => acts.viewJson(address)} />
      <Act name="Delete" icon="delete" run={() => acts.remove(address)} />
    </div>
  );
}

export function Act({ name, icon, run }: { readonly name: string; readonly icon: string; readonly run: () => void }) {
  return (
    <button
      type="button"
      className="card-act"
      tabIndex={-1}
      aria-label={name}
      title={name}
      onClick={(event) => {
        event.stopPropagation();
        run();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

/** What reaches the card: a connection is drawn from it, the pointer is over it, keys act on it, or nothing does. */
type Reach = "from" | "pointer" | "keys" | "none";

/** One source area at rest, where no dependency shows it already; four ports within reach. */
export function Source({ view, reach }: { readonly view: NodeView; readonly reach: Reach }) {
  return (
    <>
      {reach === "none" ? undefined : <Ports view={view} reach={reach} />}
      {reach === "pointer" || reach === "from" || view.followed ? undefined : (
        <span className="card-source" style={{ top: view.inlet }} />
      )}
    </>
  );
}

/** The four ports, in the order success, fail, completion, skip, around the height of the outlet. */
function Ports({ view, reach }: { readonly view: NodeView; readonly reach: Reach }) {
  return (
    <div className={`card-ports card-ports-${reach} nodrag`} style={{ top: view.inlet }}>
      {conditions.map((condition) => (
        <Handle
          key={condition}
          id={condition}
          type="source"
          position={Position.Right}
          className="card-port"
          isConnectableEnd={false}
          role="button"
          aria-label={outcomeLabels[condition]}
          title={`${outcomeLabels[condition]}: drag to the activity that runs next`}
        >
          <OutcomeGlyph outcome={condition} size={18} />
        </Handle>
      ))}
    </div>
  );
}

/** While a connection is drawn, the whole card takes it. */
export function ConnectTarget({ view }: { readonly view: NodeView }) {
  const connecting = use(ConnectingContext);
  if (connecting?.by !== "drag" || connecting.from === view.address) return undefined;
  return (
    <Handle
      id={inletId}
      type="target"
      position={Position.Left}
      className="connect-target"
      isConnectableStart={false}
      aria-hidden="true"
    />
  );
}
