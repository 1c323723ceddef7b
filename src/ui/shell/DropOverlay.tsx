import { Icon } from "#ui/primitives/Icon.tsx";

/** Lies over the window while files are dragged across it; it takes no pointer, so the drop reaches the window. */
export function DropOverlay() {
  return (
    <div className="drop-overlay" aria-hidden="true">
      <div className="drop-overlay-box">
        <Icon name="document-up" size={24} />
        <p className="drop-overlay-title">Drop to open</p>
        <p>Files or folders of a factory, a template .zip, pipeline JSON. What is open stays open.</p>
      </div>
    </div>
  );
}
