/** Zoom out, percent, zoom in, zoom to fit, auto align, minimap. */
import { useStore } from "@xyflow/react";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";

export function ZoomBar({
  zoomIn,
  zoomOut,
  fit,
  align,
}: {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly align: () => void;
}) {
  const { session } = useEditor();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  const minimap = useSession((state) => state.minimap);
  return (
    <div className="zoom-bar" role="toolbar" aria-label="View">
      <IconButton name="Zoom out" icon="minus" onClick={zoomOut} />
      <span className="zoom-percent figures">{percent}%</span>
      <IconButton name="Zoom in" icon="add" onClick={zoomIn} />
      <span className="zoom-rule" />
      <IconButton name="Zoom to fit" icon="fit" onClick={fit} />
      <IconButton name="Auto align" icon="align" onClick={align} />
      <IconButton
        name="Minimap"
        icon="map"
        aria-pressed={minimap}
        onClick={() => session.setMinimap(!session.get().minimap)}
      />
    </div>
  );
}
