import { action } from "../action.ts";
import { canvasHandle } from "../canvas-handle.ts";

export default action({
  id: "canvas.fit",
  label: "Zoom to fit",
  keys: ["F"],
  where: "canvas",
  icon: "fit",
  enabled: () => canvasHandle.current() !== undefined,
  run: () => canvasHandle.current()?.zoomToFit(),
});
