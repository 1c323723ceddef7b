/** Tells of a newer version of the app, and reloads the page for it once everything is kept. */
import type { AppUpdate, AppUpdates } from "#platform/app-updates.ts";
import type { Journal } from "#platform/journal.ts";
import type { Editor } from "./editor.ts";
import { isAnyUnsaved } from "./unsaved.ts";

const words: Readonly<Record<AppUpdate, { readonly title: string; readonly detail: string }>> = {
  ready: {
    title: "A new version of Sluice is ready",
    detail: "It starts when you reload the page. Your work is kept.",
  },
  taken: {
    title: "Another tab has brought in a new version of Sluice",
    detail: "Parts that this tab has not used yet may be gone until you reload it. Your work is kept.",
  },
  "on-server": {
    title: "A newer version of Sluice is on the server",
    detail: "A part of the version that runs here is no longer there. Reload to go on; your work is kept.",
  },
};

/** Shows a notice for each piece of news, with the act that brings the version in. */
export function tellNewVersions({ session }: Editor, { subscribe }: AppUpdates, reload: () => void): () => void {
  return subscribe((update) => {
    const { title, detail } = words[update];
    // The newest word counts, and only once.
    const old = session
      .get()
      .notices.filter((notice) => Object.values(words).some((one) => one.title === notice.title));
    for (const { id } of old) session.dismiss(id);
    session.notify({ tone: "info", title, details: [detail], action: { label: "Reload", run: reload } });
  });
}

/** Waits until all work is kept, brings the newest version in, and loads the page again. Work that cannot be kept stays. */
export async function reloadKept(
  editor: Editor,
  journal: Pick<Journal, "settled" | "state">,
  { takeOver, load }: Pick<AppUpdates, "takeOver"> & { readonly load: () => void },
): Promise<void> {
  if (!(await isKept(editor, journal))) return;
  await takeOver();
  // It may have taken its time, and the user has not waited.
  if (await isKept(editor, journal)) load();
}

/** Resolves when that is known; says why where it is not so. */
async function isKept(
  { get, session }: Editor,
  { settled, state }: Pick<Journal, "settled" | "state">,
): Promise<boolean> {
  await settled();
  const journal = state();
  if (journal.at !== "failed") return true;
  const { files, drafts } = session.get();
  if (!isAnyUnsaved(get().workspace, files) && Object.keys(drafts).length === 0) return true;
  session.notify({
    tone: "warning",
    title: "Not reloaded: your last edits would be lost",
    details: [journal.why, "Save everything to files, then reload."],
  });
  return false;
}
