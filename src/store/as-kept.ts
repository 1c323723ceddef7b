/** The work as the journal holds it, where loading it into the editor failed: to be taken along all the same. */
import type { Journal } from "#platform/journal.ts";
import type { Editor } from "./editor.ts";

/** The editor itself where it holds work already, or the journal cannot be read either. */
export async function asKept(editor: Editor, journal: Pick<Journal, "restore">): Promise<Editor> {
  if (editor.get().workspace.resources.length > 0) return editor;
  const rows = await journal.restore();
  return rows === undefined ? editor : { ...editor, get: () => ({ ...editor.get(), workspace: rows.workspace }) };
}
