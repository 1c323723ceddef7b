import { action } from "../action.ts";
import { canvasHandle } from "../canvas-handle.ts";

export default action({
  id: "canvas.zoom-in",
  label: "Zoom in",
  keys: ["I"],
  where: "canvas",
  icon: "add",
  enabled: () => canvasHandle.current() !== undefined,
  run: () => canvasHandle.current()?.zoomIn(),
});
