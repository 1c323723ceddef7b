import { useEffect, useMemo, useState } from "react";
import type { Address } from "#model/address.ts";
import type { Layout, Resource } from "#model/workspace.ts";
import { arrange, needsLayout } from "#projection/arrangement.ts";
import { type Projection, type ProjectionInput, project } from "#projection/project.ts";
import { levelsOf } from "#projection/read-levels.ts";
import { layOutInRows } from "#projection/rows.ts";
import { useDocument, useEditor, useFindings, useResource, useSession } from "#ui/editor/EditorContext.tsx";
import { requestLayout } from "./layout-client.ts";

/** What is drawn of a pipeline; undefined until its first layout is there. While a new one is computed, the last stays. */
export function useProjection(address: Address): Projection | undefined {
  const pipeline = useResource(address);
  const layout = useDocument((document) => document.workspace.layout);
  const collapsed = useSession((session) => session.collapsed);
  const problems = useFindings(address);
  const places = useArrangement(pipeline, layout);
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
function useArrangement(pipeline: Resource | undefined, layout: Layout): Layout | undefined {
  const { settle } = useEditor();
  const [computed, setComputed] = useState<{ readonly of: Resource; readonly places: Layout }>();
  // With every container open: collapsing is a way of looking and moves nothing.
  const root = useMemo(() => pipeline && levelsOf(pipeline), [pipeline]);
  const atOnce = useMemo(() => {
    if (pipeline === undefined || root === undefined) return undefined;
    const known = remembered.get(pipeline);
    const all = known === undefined ? layout : { ...known, ...layout };
    return needsLayout(root, all) ? undefined : { ...known, ...arrange(root, all, layOutInRows) };
  }, [pipeline, root, layout]);
  const waiting = atOnce === undefined ? root : undefined;
  useEffect(() => {
    if (waiting === undefined || pipeline === undefined) return undefined;
    const { places, cancel } = requestLayout(waiting, layout);
    let wanted = true;
    const keep = async () => {
      const found = await places;
      if (!wanted) return;
      remembered.set(pipeline, found);
      setComputed({ of: pipeline, places: found });
    };
    void keep();
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
