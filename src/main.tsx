/** Starts the app: brings back what the journal kept, wires the ports, mounts the frame. */
import { createRoot } from "react-dom/client";
import { type AzureConfig, readConfig } from "#azure/config.ts";
import { openAppUpdates } from "#platform/app-updates.ts";
import { openJournal } from "#platform/journal.ts";
import { loadConfig } from "#platform/load-config.ts";
import { openSignInMark } from "#platform/sign-in-mark.ts";
import { openTabLock } from "#platform/tab-lock.ts";
import { chooseTheme, chosenTheme } from "#platform/theme-preference.ts";
import { asKept } from "#store/as-kept.ts";
import { keepJournal, restore } from "#store/autosave.ts";
import { createEditor, type Editor } from "#store/editor.ts";
import { tellNewVersions } from "#store/new-version.ts";
import { tellRecovered } from "#store/tell-recovered.ts";
import { App } from "#ui/shell/App.tsx";
import { showLastResort } from "#ui/shell/last-resort.ts";
import { browserPorts } from "./ports.ts";

const editor = createEditor();
const { session } = editor;
const journal = openJournal();
const lock = openTabLock();
const updates = openAppUpdates();
const ports = browserPorts(editor, journal, updates);

session.setTheme(chosenTheme());
session.subscribe((now, before) => {
  if (now.theme !== before.theme) chooseTheme(now.theme);
});

const root = document.getElementById("root");
if (root === null) throw new Error('index.html has no element "root".');
const lastResort = async (error: unknown) =>
  showLastResort(root, error, { editor: await asKept(editor, journal), ports });
const started = Promise.all([loadConfig(), restore(editor, journal)]);
started.catch(lastResort);

const [configText, recovered] = await started;
const { config, problems } = readConfig(configText);
keepJournal(editor, journal);
session.setMayEdit(lock.state().at !== "elsewhere");
lock.subscribe((state) => session.setMayEdit(state.at === "editing"));
tellRecovered(session, recovered);
if (problems.length > 0)
  session.notify({ tone: "warning", title: "The configuration is not right", details: problems });
tellNewVersions(editor, updates, ports.reload);
if (config.azure !== undefined && openSignInMark().read() !== undefined) void findBack(config.azure);

createRoot(root, { onUncaughtError: (error) => void lastResort(error) }).render(
  <App context={{ editor, ports, config }} editHere={() => void editHere(editor)} />,
);

/** The other tab's edits are in the journal: they are read anew before this one goes on. */
async function editHere({ session: { setMayEdit } }: Editor): Promise<void> {
  await lock.takeOver();
  setMayEdit(false);
  await restore(editor, journal);
  setMayEdit(true);
}

/** This tab was signed in before it was loaded anew, or comes back from signing in. Everybody else loads nothing of it. */
async function findBack(azure: AzureConfig): Promise<void> {
  try {
    const { resume } = await import("#ui/publish/resume.ts");
    await resume(azure, session);
  } catch {
    const details = ["Check the connection to the server that this page came from, then load the page again."];
    session.notify({ tone: "error", title: "The sign-in could not be found again", details });
  }
}
