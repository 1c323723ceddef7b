/** Starts the app: brings back what the journal kept, wires the ports, mounts the frame. */
import { createRoot } from "react-dom/client";
import type { Ports } from "#actions/action.ts";
import { readConfig } from "#azure/config.ts";
import { openClipboard } from "#platform/clipboard.ts";
import { type Journal, openJournal } from "#platform/journal.ts";
import { loadConfig } from "#platform/load-config.ts";
import { pickFiles } from "#platform/pick-files.ts";
import { saveFile } from "#platform/save-file.ts";
import { openTabLock } from "#platform/tab-lock.ts";
import { chooseTheme, chosenTheme } from "#platform/theme-preference.ts";
import { keepJournal, type Recovered, restore } from "#store/autosave.ts";
import { createEditor, type Editor } from "#store/editor.ts";
import { App } from "#ui/shell/App.tsx";
import { showLastResort } from "#ui/shell/last-resort.ts";

const editor = createEditor();
const { session } = editor;
const journal = openJournal();
const lock = openTabLock();

session.setTheme(chosenTheme());
session.subscribe((now, before) => {
  if (now.theme !== before.theme) chooseTheme(now.theme);
});

const root = document.getElementById("root");
if (root === null) throw new Error('index.html has no element "root".');
const ports = portsOf(journal);
const lastResort = (error: unknown) => showLastResort(root, error, { editor, ports });
const started = Promise.all([loadConfig(), restore(editor, journal)]);
started.catch(lastResort);

const [configText, recovered] = await started;
const { config, problems } = readConfig(configText);
keepJournal(editor, journal);
session.setMayEdit(lock.state().at !== "elsewhere");
lock.subscribe((state) => session.setMayEdit(state.at === "editing"));
if (recovered !== undefined && recovered.edits > 0) tellRecovered(recovered);
if (problems.length > 0)
  session.notify({ tone: "warning", title: "The configuration is not right", details: problems });

createRoot(root, { onUncaughtError: lastResort }).render(
  <App context={{ editor, ports, config }} editHere={() => void editHere(editor)} />,
);

function portsOf({ markSaved, forget }: Journal): Ports {
  const clipboard = openClipboard();
  return {
    pickFiles,
    saveFile,
    copyText: async (text) => void (await clipboard.write(text)),
    pasteText: clipboard.read,
    markSaved,
    async forgetWorkspace() {
      await forget();
      window.location.reload();
    },
  };
}

/** The other tab's edits are in the journal: they are read anew before this one goes on. */
async function editHere({ session: { setMayEdit } }: Editor): Promise<void> {
  await lock.takeOver();
  setMayEdit(false);
  await restore(editor, journal);
  setMayEdit(true);
}

function tellRecovered({ edits, at }: Recovered): void {
  const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" }).format(at);
  session.notify({
    tone: "info",
    title: `Recovered ${edits} ${edits === 1 ? "edit" : "edits"}`,
    details: [`Kept on this device, in no file yet. The last one is from ${time}.`],
  });
}
