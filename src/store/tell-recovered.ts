/** Says what of earlier work came back and is in no file yet. */
import type { Recovered } from "./autosave.ts";
import type { SessionStore } from "./session.ts";

export function tellRecovered(session: SessionStore, recovered: Recovered | undefined): void {
  if (recovered === undefined || recovered.edits === 0) return;
  const { edits, at } = recovered;
  const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" }).format(at);
  session.notify({
    tone: "info",
    title: `Recovered ${edits} ${edits === 1 ? "edit" : "edits"}`,
    details: [`Kept on this device, in no file yet. The last one is from ${time}.`],
  });
}
