import { laneAddress, parentOf, resourceOf, rootLane } from "#model/address.ts";
import { resourceAt } from "#model/resolve.ts";
import { inLane } from "#model/walk.ts";
import { action } from "../action.ts";

export default action({
  id: "edit.select-all",
  label: "Select all",
  keys: ["Mod+A"],
  where: "canvas",
  enabled: ({ editor }) => editor.session.get().active !== undefined,
  /** Everything beside the selected activity; on the pipeline itself where nothing is selected. */
  run({ editor }) {
    const { active, selection } = editor.session.get();
    if (active === undefined) return;
    const first = selection[0];
    const lane = (first === undefined ? undefined : parentOf(first)) ?? laneAddress(active, rootLane);
    const pipeline = resourceAt(editor.get().workspace, resourceOf(lane));
    if (pipeline !== undefined) editor.session.select(inLane(pipeline, lane).map((placed) => placed.address));
  },
});
