import { useEffect, useMemo, useState } from "react";
import type { Address } from "#model/address.ts";
import type { Layout, Resource } from "#model/workspace.ts";
import { arrange, needsLayout } from "#projection/arrangement.ts";
import { levelsOf } from "#projection/levels.ts";
import { type Projection, type ProjectionInput, project } from "#projection/project.ts";
import { layOutInRows } from "#projection/rows.ts";
import { useDocument, useEditor, useFindings, useResource, useSession } from "#ui/editor/EditorContext.tsx";
import { requestLayout } from "./layout-client.ts";

/** What is drawn of a pipeline; undefined until its first layout is there. While a new one is computed, the last stays. */
export function useProjection(address: Address): Projection | undefined {
  const pipeline = useResource(address);
  const layout = useDocument((document) => document.workspace.layout);
  const collapsed = useSession((session) => session.collapsed);
  const problems = useFindings(address);
  const places = useArrangement(pipeline, layout, collapsed);
  const [draw] = useState(projector);
  return useMemo(
    () =>
      draw(
        pipeline === undefined || places === undefined
          ? undefined
          : { pipeline, layout: { ...places, ...layout }, collapsed, problems },
      ),
    [draw, pipeline, places, layout, collapsed, problems],
  );
}

function projector(): (input: ProjectionInput | undefined) => Projection | undefined {
  let last: Projection | undefined;
  return (input) => {
    if (input !== undefined) last = project(input, last);
    return last;
  };
}

/** Layouts that a worker made, by the pipeline they are for: going back to it finds the cards where they were. */
const remembered = new WeakMap<Resource, Layout>();

/** The places of cards that nobody placed; the store is told, so that the first edit keeps them there. */
function useArrangement(
  pipeline: Resource | undefined,
  layout: Layout,
  collapsed: ReadonlySet<Address>,
): Layout | undefined {
  const { settle } = useEditor();
  const [computed, setComputed] = useState<{ readonly of: Resource; readonly places: Layout }>();
  const root = useMemo(() => pipeline && levelsOf(pipeline, collapsed), [pipeline, collapsed]);
  const atOnce = useMemo(() => {
    if (pipeline === undefined || root === undefined) return undefined;
    const known = remembered.get(pipeline);
    // A card that was collapsed away when the layout was made still needs its place.
    const all = known === undefined ? layout : { ...known, ...layout };
    if (needsLayout(root, all)) return undefined;
    return { ...known, ...arrange(root, all, layOutInRows) };
  }, [pipeline, root, layout]);
  const waiting = atOnce === undefined ? root : undefined;
  useEffect(() => {
    if (waiting === undefined || pipeline === undefined) return undefined;
    const { places, cancel } = requestLayout(waiting, { ...remembered.get(pipeline), ...layout });
    let wanted = true;
    void places.then((found) => {
      if (!wanted) return;
      remembered.set(pipeline, { ...remembered.get(pipeline), ...found });
      setComputed({ of: pipeline, places: found });
    });
    return () => {
      wanted = false;
      cancel();
    };
  }, [waiting, pipeline, layout]);
  const places = atOnce ?? (computed?.of === pipeline ? computed?.places : undefined);
  useEffect(() => {
    if (places !== undefined) settle(places);
  }, [places, settle]);
  return places;
}
