import type { FinalConnectionState, IsValidConnection, OnConnectStart } from "@xyflow/react";
import { useCallback, useState } from "react";
import { connectActivities } from "#commands/connect-activities.ts";
import { type Condition, conditions } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { mayConnect } from "#rules/may-connect.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import type { Connecting } from "./contexts.ts";
import type { CanvasNotes } from "./useCanvasNote.ts";

/** Connecting by a drag from a port, or by choosing outcome and target: one rule and one command for both. */
export function useConnect({ refuse }: Pick<CanvasNotes, "refuse">) {
  const editor = useEditor();
  const [connecting, setConnecting] = useState<Connecting>();

  const connect = useCallback(
    (from: Address, to: Address, condition: Condition) => {
      const done = editor.dispatch(connectActivities(from, to, condition));
      if (!done.ok) refuse(done, { beside: to });
      else editor.session.announce("Connected. Ctrl+Z to undo");
      return done.ok;
    },
    [editor, refuse],
  );

  const verdictOf = useCallback(
    (to: Address) =>
      connecting === undefined
        ? undefined
        : mayConnect(editor.get().workspace, { from: connecting.from, to, condition: connecting.condition }),
    [editor, connecting],
  );

  const onConnectStart: OnConnectStart = useCallback((_, { nodeId, handleId }) => {
    const condition = conditions.find((one) => one === handleId);
    if (nodeId !== null && condition !== undefined) setConnecting({ from: nodeId as Address, condition, by: "drag" });
  }, []);

  const onConnectEnd = useCallback(
    (_: unknown, state: FinalConnectionState) => {
      setConnecting(undefined);
      const condition = conditions.find((one) => one === state.fromHandle?.id);
      if (state.fromNode === null || state.toNode === null || condition === undefined) return;
      if (state.fromNode.id === state.toNode.id) return;
      connect(state.fromNode.id as Address, state.toNode.id as Address, condition);
    },
    [connect],
  );

  const isValidConnection: IsValidConnection = useCallback(
    ({ source, target, sourceHandle }) => {
      const condition = conditions.find((one) => one === sourceHandle) ?? "Succeeded";
      const connection = { from: source as Address, to: target as Address, condition };
      return mayConnect(editor.get().workspace, connection).allowed;
    },
    [editor],
  );

  /** Lets the user pick the target by keys or a click. */
  const pick = useCallback((from: Address, condition: Condition) => setConnecting({ from, condition, by: "pick" }), []);
  const cancel = useCallback(() => setConnecting(undefined), []);

  return { connecting, pick, cancel, connect, verdictOf, onConnectStart, onConnectEnd, isValidConnection };
}
