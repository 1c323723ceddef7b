import { Background, ConnectionLineType, MiniMap, type NodeChange, ReactFlow, useReactFlow } from "@xyflow/react";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Address } from "#model/address.ts";
import type { Projection } from "#projection/project.ts";
import type { Size } from "#projection/sizes.ts";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import type { Place } from "./add.ts";
import { CanvasNote } from "./CanvasNote.tsx";
import { Card } from "./Card.tsx";
import { CardMenu } from "./CardMenu.tsx";
import { Container } from "./Container.tsx";
import { CardActsContext, ConnectingContext, DetailContext, DropContext } from "./contexts.ts";
import { Dependency } from "./Dependency.tsx";
import { type CardNode, type DependencyEdge, edgesFor, nodesFor } from "./flow.ts";
import { LaneMenu } from "./LaneMenu.tsx";
import { ConnectionRefusal, EmptyHint, LaneRefusal, LeftPlaces, PickHint } from "./Overlays.tsx";
import { useCanvasActs } from "./useCanvasActs.ts";
import { useCanvasKeys } from "./useCanvasKeys.ts";
import { useCanvasNote } from "./useCanvasNote.ts";
import { useConnect } from "./useConnect.ts";
import { useDrag } from "./useDrag.ts";
import { usePaletteDrop } from "./usePaletteDrop.ts";
import { useRevealNew } from "./useRevealNew.ts";
import { selectedEdge, useActive, useActiveElement, useReveal, useSelectionChanges } from "./useSelection.ts";
import { fittingView, keepViewport, useDetail, useZoomVariable, viewportOf, zoomBounds } from "./useViewport.ts";
import { ZoomBar } from "./ZoomBar.tsx";

const nodeTypes = { card: Card, container: Container };
const edgeTypes = { dependency: Dependency };
const several = ["Shift", "Control", "Meta"];
const mapStyle = { width: 152, height: 72 };
const mapColour = (node: CardNode) => (node.type === "container" ? "var(--s-line)" : "var(--colorNeutralForeground4)");

export function FlowCanvas({
  pipeline,
  name,
  projection,
  size,
}: {
  readonly pipeline: Address;
  readonly name: string;
  readonly projection: Projection;
  /** Of the canvas, when it is first shown. */
  readonly size: Size;
}) {
  const editor = useEditor();
  const flow = useReactFlow<CardNode, DependencyEdge>();
  const frame = useRef<HTMLDivElement>(null);
  const place: Place = useMemo(() => ({ editor, pipeline, projection }), [editor, pipeline, projection]);
  const selection = useSession((session) => session.selection);
  const dependency = useSession((session) => session.dependency);
  const minimap = useSession((session) => session.minimap);
  const detail = useDetail();
  const [active, setActive] = useActive(projection, selection);
  const activeElement = useActiveElement(projection, active);
  const notes = useCanvasNote();
  const connect = useConnect(notes);
  const drag = useDrag(place, { toFlow: flow.screenToFlowPosition, notes });
  const acts = useCanvasActs(place, { flow, frame, connect, notes, focusCard: setActive });
  const paletteDrop = usePaletteDrop(place, { toFlow: flow.screenToFlowPosition, added: acts.added });
  const select = useSelectionChanges(editor.session, projection);
  const onKeyDown = useCanvasKeys(
    useMemo(
      () => ({ ...acts.keys, projection, active, connecting: connect.connecting?.by === "pick" }),
      [acts, projection, active, connect],
    ),
  );
  useZoomVariable(frame);
  useReveal(projection, { selection, reveal: acts.reveal });
  useRevealNew(projection, { selection, flow, frame });

  const nodes = useMemo(
    () => nodesFor(projection, { selection, active, moved: drag.moved }),
    [projection, selection, active, drag.moved],
  );
  const drop = drag.drop ?? paletteDrop.target;
  const picked = selectedEdge(projection, dependency) ?? paletteDrop.line;
  const edges = useMemo(
    () => edgesFor(projection, { selected: picked, moved: drag.moved }),
    [projection, picked, drag.moved],
  );
  const { track } = drag;
  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      track(changes);
      select(changes);
    },
    [track, select],
  );

  // Where the pipeline was left; the first time, all of it.
  const [firstView] = useState(() => viewportOf(pipeline) ?? fittingView(projection, size));
  const pick = connect.connecting?.by === "pick" ? connect.connecting : undefined;
  const modes = [
    detail === "full" ? "" : "is-far",
    connect.connecting === undefined ? "" : "is-connecting",
    pick === undefined ? "" : "is-picking",
    drag.dragging.length > 0 ? "is-dragging" : "",
  ];
  return (
    <CardActsContext value={acts.card}>
      <DetailContext value={detail}>
        <ConnectingContext value={connect.connecting}>
          <DropContext value={drop}>
            <ReactFlow<CardNode, DependencyEdge>
              ref={frame}
              className={`canvas-flow ${modes.join(" ")}`}
              tabIndex={0}
              aria-label={`Pipeline ${name}, ${projection.nodes.length} activities`}
              aria-activedescendant={activeElement}
              onKeyDown={onKeyDown}
              onPointerDownCapture={notes.clear}
              onDragOver={paletteDrop.onDragOver}
              onDragLeave={paletteDrop.onDragLeave}
              onDrop={paletteDrop.onDrop}
              nodes={nodes}
              edges={edges}
              nodeTypes={nodeTypes}
              edgeTypes={edgeTypes}
              onNodesChange={onNodesChange}
              onNodeClick={acts.onNodeClick}
              onNodeDoubleClick={acts.onNodeDoubleClick}
              onNodeContextMenu={acts.onNodeContextMenu}
              onEdgeClick={acts.onEdgeClick}
              onPaneClick={acts.onPaneClick}
              onNodeDragStart={drag.onNodeDragStart}
              onNodeDrag={drag.onNodeDrag}
              onNodeDragStop={drag.onNodeDragStop}
              onConnectStart={connect.onConnectStart}
              onConnectEnd={connect.onConnectEnd}
              isValidConnection={connect.isValidConnection}
              onMoveEnd={(_, viewport) => keepViewport(pipeline, viewport)}
              onMoveStart={(event) => {
                // The view also moves by itself, to show what the note is about.
                if (event !== null) notes.clear();
              }}
              defaultViewport={firstView}
              minZoom={zoomBounds.min}
              maxZoom={zoomBounds.max}
              zIndexMode="manual"
              elevateNodesOnSelect={false}
              onlyRenderVisibleElements
              nodesFocusable={false}
              edgesFocusable={false}
              disableKeyboardA11y
              deleteKeyCode={null}
              multiSelectionKeyCode={several}
              nodeDragThreshold={4}
              connectionRadius={24}
              connectionLineType={ConnectionLineType.SmoothStep}
              connectOnClick={false}
              zoomOnDoubleClick={false}
              attributionPosition="top-right"
            >
              <Background gap={16} size={1} />
              {drag.dragging.length === 0 ? undefined : (
                <LeftPlaces projection={projection} addresses={drag.dragging} />
              )}
              <LaneRefusal projection={projection} drop={drop} />
              <ConnectionRefusal projection={projection} />
              {minimap && projection.nodes.length > 0 ? (
                <MiniMap<CardNode>
                  style={mapStyle}
                  nodeColor={mapColour}
                  nodeBorderRadius={12}
                  nodeStrokeWidth={0}
                  offsetScale={10}
                  pannable
                  ariaLabel="Minimap"
                />
              ) : undefined}
            </ReactFlow>
            {projection.nodes.length === 0 ? <EmptyHint /> : undefined}
            {pick === undefined ? undefined : (
              <PickHint connecting={pick} from={projection.byAddress.get(pick.from)?.content.name ?? ""} />
            )}
            <CanvasNote note={notes.note} projection={projection} close={acts.closeNote} />
            <ZoomBar {...acts.view} />
            {acts.menu === undefined ? undefined : acts.menu.show === "lane" ? (
              <LaneMenu open={acts.menu} place={place} close={acts.closeMenu} />
            ) : (
              <CardMenu
                open={acts.menu}
                place={place}
                close={acts.closeMenu}
                connect={connect.pick}
                toggle={acts.card.toggle}
              />
            )}
          </DropContext>
        </ConnectingContext>
      </DetailContext>
    </CardActsContext>
  );
}
