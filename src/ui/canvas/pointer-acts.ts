import type { MouseEvent } from "react";
import type { Address } from "#model/address.ts";
import type { SessionStore } from "#store/session.ts";
import type { OpenMenu } from "./CardMenu.tsx";
import type { CardNode, DependencyEdge } from "./flow.ts";
import type { Latest } from "./key-acts.ts";

/** What clicks on cards, dependencies and the ground do. */
export function pointerActs({
  latest,
  session,
  open,
  focus,
  focusCard,
  confirm,
}: {
  readonly latest: Latest;
  readonly session: SessionStore;
  readonly open: (menu: OpenMenu) => void;
  readonly focus: () => void;
  readonly focusCard: (address: Address, selection: readonly Address[]) => void;
  readonly confirm: (target: Address) => void;
}) {
  return {
    onNodeClick: (event: MouseEvent, node: CardNode) => {
      const { address } = node.data.view;
      // A plain click on one of several selected cards means that one; with keys the drawing library has seen to it.
      const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
      if (isPlain && session.get().selection.length > 1) session.select([address]);
      if (latest().connect.connecting?.by === "pick") confirm(address);
      else focusCard(address, session.get().selection);
      focus();
    },
    onNodeDoubleClick: (_: MouseEvent, node: CardNode) => session.leadTo({ address: node.data.view.address }),
    onNodeContextMenu: (event: MouseEvent, node: CardNode) => {
      event.preventDefault();
      const { address } = node.data.view;
      if (!session.get().selection.includes(address)) session.select([address]);
      open({ address, at: { x: event.clientX, y: event.clientY }, show: "all" });
    },
    onEdgeClick: (_: MouseEvent, edge: DependencyEdge) => {
      const { to, on } = edge.data?.view ?? {};
      if (to !== undefined && on !== undefined) session.selectDependency({ of: to, on });
      focus();
    },
    onPaneClick: () => {
      latest().connect.cancel();
      session.select([]);
      focus();
    },
  };
}
