import { action } from "../action.ts";
import { canvasHandle } from "../canvas-handle.ts";

export default action({
  id: "canvas.zoom-out",
  label: "Zoom out",
  keys: ["O"],
  where: "canvas",
  icon: "minus",
  enabled: () => canvasHandle.current() !== undefined,
  run: () => canvasHandle.current()?.zoomOut(),
});
