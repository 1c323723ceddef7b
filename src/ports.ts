/** What the acts of the user need of the browser. */
import type { Ports } from "#actions/action.ts";
import type { AppUpdates } from "#platform/app-updates.ts";
import { openClipboard } from "#platform/clipboard.ts";
import type { Journal } from "#platform/journal.ts";
import { pickFiles } from "#platform/pick-files.ts";
import { openRecentTargets } from "#platform/recent-targets.ts";
import { saveFile } from "#platform/save-file.ts";
import { openSignInMark } from "#platform/sign-in-mark.ts";
import type { Editor } from "#store/editor.ts";
import { reloadKept } from "#store/new-version.ts";

export function browserPorts(editor: Editor, journal: Journal, { takeOver }: AppUpdates): Ports {
  const clipboard = openClipboard();
  const load = () => window.location.reload();
  return {
    pickFiles,
    saveFile,
    copyText: async (text) => void (await clipboard.write(text)),
    pasteText: clipboard.read,
    markSaved: journal.markSaved,
    reload: () => void reloadKept(editor, journal, { takeOver, load }),
    async forgetWorkspace() {
      await journal.forget();
      openRecentTargets().clearAll();
      // The sign-in itself stays; the factory that was open would come back as the last one.
      const mark = openSignInMark();
      const signedIn = mark.read();
      if (signedIn !== undefined) mark.write({ ...signedIn, target: undefined });
      load();
    },
  };
}
