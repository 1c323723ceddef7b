/** Tells what an act did beside what was asked, why it was refused, and what would do it in another way. */
import type { Command, Refusal } from "#commands/command.ts";
import type { Address } from "#model/address.ts";
import { resourceAddress, resourceOf } from "#model/address.ts";
import { referencesIn } from "#model/reference.ts";
import { activityAt } from "#model/resolve.ts";
import type { Dispatched, Editor } from "#store/editor.ts";
import { canvasHandle } from "./canvas-handle.ts";
import { withRoom } from "./with-room.ts";

/** How many sentences a notice holds; the rest is counted. */
const most = 6;

/** Says what changed beside what was asked for, beside what is selected now; nothing where nothing did. */
export function tellNotes({ session }: Editor, done: Dispatched, title: string): void {
  if (!done.ok || done.notes === undefined) return;
  const canvas = canvasHandle.current();
  const sentences = shortened(done.notes);
  if (canvas === undefined) session.notify({ tone: "info", title, details: sentences });
  else canvas.tell(sentences, { beside: session.get().selection.at(-1) });
  session.announce(`${title}. ${sentences.join(" ")}`);
}

/** Says why an act was refused: on the canvas, beside a card where one is named; in a notice where no canvas is shown. */
export function tellRefusal(
  editor: Editor,
  refusal: Refusal,
  { title, beside }: { readonly title: string; readonly beside?: Address | undefined },
): void {
  const canvas = canvasHandle.current();
  if (canvas !== undefined) {
    canvas.refuse(refusal, beside);
    return;
  }
  const { reason, offer } = refusal;
  const action = offer && { label: offer.label, run: () => takeOffer(editor, offer) };
  editor.session.notify({ tone: "error", title, details: [reason], ...(action === undefined ? {} : { action }) });
}

/** Does what was offered in place of a refused act. */
export function takeOffer(editor: Editor, offer: Command): Dispatched {
  const { active } = editor.session.get();
  const done = editor.dispatch(active === undefined ? offer : withRoom(offer, resourceOf(active)));
  if (done.ok) tellExtracted(editor, done.notes ?? []);
  else tellRefusal(editor, done, { title: "Nothing was extracted" });
  return done;
}

/** Says where the extracted activities are; the activity that calls them is selected. */
export function tellExtracted({ get, session }: Editor, notes: readonly string[]): void {
  const [call] = session.get().selection;
  const placed = call === undefined ? undefined : activityAt(get().workspace, call);
  const called = placed && [...referencesIn(placed.activity)].find(({ kind }) => kind === "pipeline");
  if (called === undefined) return;
  const title = `Extracted to ${called.name}`;
  const details = shortened(notes);
  const act = { label: "Open pipeline", run: () => session.open(resourceAddress("pipeline", called.name)) };
  const canvas = canvasHandle.current();
  if (canvas === undefined) session.notify({ tone: "success", title, details, action: act });
  else canvas.tell([`${title}.`, ...details], { beside: call, act });
  session.announce(`${title}. Ctrl+Z to undo`);
}

function shortened(sentences: readonly string[]): readonly string[] {
  if (sentences.length <= most) return sentences;
  return [...sentences.slice(0, most - 1), `And ${sentences.length - most + 1} more.`];
}
