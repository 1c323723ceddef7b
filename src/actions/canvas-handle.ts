/**
 * What only the canvas on the screen can do: zoom, fit, align, find a place. It registers itself while it is shown, so
 * that actions, the Activities pane and shortcuts reach it without knowing the drawing library.
 */
import type { Addable } from "#catalogue/palette.ts";
import type { Refusal } from "#commands/command.ts";
import type { Address } from "#model/address.ts";
import type { Dispatched } from "#store/editor.ts";

/** Where a new activity goes; nothing said: after the selected activity, else at the end of the pipeline. */
export interface AddTarget {
  /** A lane to add to, at its end. */
  readonly lane?: Address;
  /** The activity to run after, in its lane. */
  readonly after?: Address;
}

export interface CanvasHandle {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly zoomToFit: () => void;
  readonly autoAlign: () => void;
  readonly focus: () => void;
  /** Brings a card into view. */
  readonly reveal: (address: Address) => void;
  /** Adds something at a free place, selects it and takes the focus; the reason where it may not. */
  readonly add: (what: Addable, target?: AddTarget) => Promise<Dispatched>;
  /** Says why something was refused, with what is offered instead; beside a card where one is named. */
  readonly refuse: (refusal: Refusal, beside?: Address) => void;
  /** Says what an act did beside what was asked, with one thing to do about it. */
  readonly tell: (
    sentences: readonly string[],
    about: { readonly beside?: Address | undefined; readonly act?: NoteAct },
  ) => void;
}

export interface NoteAct {
  readonly label: string;
  readonly run: () => void;
}

/** The Activities pane beside it. */
export interface PaletteHandle {
  /** Puts the focus into the search; what is chosen next goes to the target. */
  readonly search: (target?: AddTarget) => void;
}

function place<T>() {
  let current: T | undefined;
  let waiting: ((handle: T) => void) | undefined;
  return {
    /** Registers what is shown now; gives the function that takes it away again. */
    register(handle: T): () => void {
      current = handle;
      waiting?.(handle);
      waiting = undefined;
      return () => {
        if (current === handle) current = undefined;
      };
    },
    current: (): T | undefined => current,
    /** What is shown, or will be in a moment: rooms are loaded one after the other. Of several that wait, the last is served. */
    soon(): Promise<T> {
      if (current !== undefined) return Promise.resolve(current);
      return new Promise((serve) => {
        waiting = serve;
      });
    },
  };
}

export const canvasHandle = place<CanvasHandle>();
export const paletteHandle = place<PaletteHandle>();
