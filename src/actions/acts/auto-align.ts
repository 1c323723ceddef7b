import { action } from "../action.ts";
import { canvasHandle } from "../canvas-handle.ts";

export default action({
  id: "canvas.align",
  label: "Auto align",
  keys: ["A"],
  where: "canvas",
  icon: "align",
  enabled: () => canvasHandle.current() !== undefined,
  run: () => canvasHandle.current()?.autoAlign(),
});
