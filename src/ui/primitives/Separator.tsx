/** A bar that parts two panes and is moved by mouse or by arrow keys. Sizes are CSS pixels. */
import { type KeyboardEvent, type PointerEvent, useRef } from "react";

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export function Separator({
  label,
  orientation,
  size,
  bounds,
  resize,
  controls,
}: {
  readonly label: string;
  /** The line itself: `horizontal` lies above the pane it sizes, `vertical` stands left of it. */
  readonly orientation: "horizontal" | "vertical";
  /** Of the pane below or right of the bar. */
  readonly size: number;
  readonly bounds: Bounds;
  readonly resize: (size: number) => void;
  readonly controls: string;
}) {
  const start = useRef<{ readonly at: number; readonly size: number } | undefined>(undefined);
  const place = (event: PointerEvent) => (orientation === "horizontal" ? event.clientY : event.clientX);
  const set = (next: number) => resize(Math.round(Math.min(bounds.max, Math.max(bounds.min, next))));
  const onKeyDown = (event: KeyboardEvent) => {
    const [grow, shrink] = orientation === "horizontal" ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
    const by = event.shiftKey ? 64 : 16;
    const next = { [grow]: size + by, [shrink]: size - by, Home: bounds.min, End: bounds.max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  return (
    <div
      role="separator"
      aria-label={label}
      aria-orientation={orientation}
      aria-controls={controls}
      aria-valuenow={size}
      aria-valuemin={bounds.min}
      aria-valuemax={bounds.max}
      tabIndex={0}
      className={`separator separator-${orientation}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: place(event), size };
      }}
      onPointerMove={(event) => {
        if (start.current !== undefined) set(start.current.size + start.current.at - place(event));
      }}
      onPointerUp={() => {
        start.current = undefined;
      }}
      onPointerCancel={() => {
        start.current = undefined;
      }}
    />
  );
}
