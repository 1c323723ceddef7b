/** What the canvas says about an act, where the act was: why it was refused, or what it did beside what was asked. */
import { useStore } from "@xyflow/react";
import { useEffect, useId, useRef } from "react";
import { rectsOf } from "#projection/places.ts";
import type { Projection } from "#projection/project.ts";
import type { Point } from "#projection/route.ts";
import { useDocument } from "#ui/editor/EditorContext.tsx";
import type { Note } from "./useCanvasNote.ts";

/** As large as a note gets at most, with some air, so that all of it is kept inside the canvas. */
function roomFor({ sentences, act }: Note): Point {
  const lines = sentences.reduce((sum, sentence) => sum + Math.ceil(sentence.length / 36), 0);
  return { x: 276, y: 24 + 16 * lines + 4 * sentences.length + (act === undefined ? 0 : 32) };
}

export function CanvasNote({
  note,
  projection,
  close,
}: {
  readonly note: Note | undefined;
  readonly projection: Projection;
  /** Takes it away and gives the focus back to the canvas. */
  readonly close: () => void;
}) {
  const id = useId();
  const at = usePlace(note, projection);
  const workspace = useDocument((document) => document.workspace);
  if (note === undefined || note.of !== workspace) return undefined;
  const { tone, sentences, act } = note;
  return (
    <div
      className={`canvas-refusal canvas-refusal-placed ${tone === "told" ? "canvas-told" : ""}`}
      style={{ left: at.x, top: at.y }}
    >
      <div id={id}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {act === undefined ? undefined : (
        <ActButton key={sentences.join()} act={act} tone={tone} describedBy={id} close={close} />
      )}
    </div>
  );
}

/** Where a note stands on the canvas's element; beside a card it goes along with the view. */
function usePlace(note: Note | undefined, projection: Projection): Point {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const frame = useStore((state) => state.domNode);
  const wanted = (): Point => {
    if (note === undefined || note.where === "corner") return { x: 24, y: 24 };
    if ("at" in note.where) {
      const corner = frame?.getBoundingClientRect();
      return { x: note.where.at.x - (corner?.x ?? 0) + 8, y: note.where.at.y - (corner?.y ?? 0) + 8 };
    }
    const rect = rectsOf(projection.nodes).get(note.where.beside);
    if (rect === undefined) return { x: 24, y: 24 };
    return { x: (rect.x + rect.width) * zoom + x + 8, y: rect.y * zoom + y };
  };
  const at = wanted();
  const room = note === undefined ? { x: 0, y: 0 } : roomFor(note);
  return { x: Math.max(8, Math.min(at.x, width - room.x)), y: Math.max(8, Math.min(at.y, height - room.y)) };
}

/** An offer takes the focus, so that Enter takes it and Escape declines it, wherever the refused act came from. */
function ActButton({
  act,
  tone,
  describedBy,
  close,
}: {
  readonly act: NonNullable<Note["act"]>;
  readonly tone: Note["tone"];
  readonly describedBy: string;
  readonly close: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (tone === "refused") button.current?.focus({ preventScroll: true });
  }, [tone]);
  return (
    <button
      type="button"
      ref={button}
      className="canvas-offer"
      aria-describedby={describedBy}
      onClick={() => {
        close();
        act.run();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      {act.label}
    </button>
  );
}
