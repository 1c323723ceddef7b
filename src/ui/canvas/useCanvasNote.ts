import { useMemo, useState } from "react";
import type { NoteAct } from "#actions/canvas-handle.ts";
import { takeOffer } from "#actions/tell.ts";
import type { Refusal } from "#commands/command.ts";
import type { Address } from "#model/address.ts";
import type { Workspace } from "#model/workspace.ts";
import type { Point } from "#projection/route.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";

/** Why something was refused and what is offered instead, or what an act did beside what was asked; and where to say so. */
export interface Note {
  readonly tone: "refused" | "told";
  readonly sentences: readonly string[];
  readonly act?: NoteAct;
  readonly where: Where;
  /** What it was said of; the next edit, or undo, takes it away. */
  readonly of: Workspace;
}

/** At a point of the window, beside a card, or in the canvas's corner. */
export type Where = { readonly at: Point } | { readonly beside: Address } | "corner";

export type CanvasNotes = ReturnType<typeof useCanvasNote>;

/** The note that stands on the canvas until the next act; it is read out as well. */
export function useCanvasNote() {
  const editor = useEditor();
  const { session } = editor;
  const [note, setNote] = useState<Note>();
  const acts = useMemo(
    () => ({
      refuse: ({ reason, offer }: Pick<Refusal, "reason" | "offer">, where: Where) => {
        const act = offer && { label: offer.label, run: () => void takeOffer(editor, offer) };
        const of = editor.get().workspace;
        setNote({ tone: "refused", sentences: [reason], where, of, ...(act === undefined ? {} : { act }) });
        session.announce(offer === undefined ? reason : `${reason} Offered instead: ${offer.label}`);
      },
      tell: (sentences: readonly string[], where: Where, act?: NoteAct) => {
        const of = editor.get().workspace;
        setNote({ tone: "told", sentences, where, of, ...(act === undefined ? {} : { act }) });
        session.announce(sentences.join(" "));
      },
      clear: () => setNote(undefined),
    }),
    [editor, session],
  );
  return { note, ...acts };
}
