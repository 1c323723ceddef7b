/** What the canvas says about an act, where the act was: why it was refused, or what it did beside what was asked. */
import { useStore } from "@xyflow/react";
import { useEffect, useId, useRef } from "react";
import { takeOffer } from "#actions/tell.ts";
import { rectsOf } from "#projection/places.ts";
import type { Projection } from "#projection/project.ts";
import type { Point } from "#projection/route.ts";
import { useDocument, useEditor } from "#ui/editor/EditorContext.tsx";
import type { Note } from "./useCanvasNote.ts";

/** As large as a note gets, with some air: all of one that holds a button is kept inside the canvas. */
const room = { x: 276, y: 132 };

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
  const { tone, sentences, offer } = note;
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
      {offer === undefined ? undefined : <Offer key={sentences.join()} offer={offer} describedBy={id} close={close} />}
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
  return { x: Math.max(8, Math.min(at.x, width - room.x)), y: Math.max(8, Math.min(at.y, height - room.y)) };
}

/** It takes the focus, so that Enter takes the offer and Escape declines it, wherever the refused act came from. */
function Offer({
  offer,
  describedBy,
  close,
}: {
  readonly offer: NonNullable<Note["offer"]>;
  readonly describedBy: string;
  readonly close: () => void;
}) {
  const editor = useEditor();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <button
      type="button"
      ref={button}
      className="canvas-offer"
      aria-describedby={describedBy}
      onClick={() => {
        close();
        takeOffer(editor, offer);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      {offer.label}
    </button>
  );
}
