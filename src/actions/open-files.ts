/** The one way by which files, drops and pasted text become resources of the workspace. */
import { clashesOf } from "#commands/add-resources.ts";
import { openFiles } from "#io/open-files.ts";
import type { ActionContext, NamedBytes } from "./action.ts";

/** Opens what can be read and says what was left out and why; the workspace stays as it is when nothing can be. */
export async function openNamedFiles(
  { editor }: ActionContext,
  files: readonly NamedBytes[],
  from: "files" | "elsewhere" = "files",
): Promise<void> {
  if (files.length === 0) return;
  const { resources, notes, problems } = await openFiles(files);
  if (problems.length > 0) {
    const [only] = files;
    const title =
      files.length === 1 && only !== undefined
        ? `${only.path} was not opened`
        : `${problems.length} of ${files.length} files could not be opened`;
    editor.session.notify({ tone: "error", title, details: problems.map(({ message }) => message) });
  }
  if (resources.length === 0) return;
  const replaced = clashesOf(editor.get().workspace, resources);
  const [first] = resources;
  const name = resources.length === 1 && first !== undefined ? first.name : `${resources.length} resources`;
  const opened = editor.open(resources, `Open ${name}`, from);
  if (!opened.ok) {
    editor.session.notify({ tone: "error", title: `${name} was not opened`, details: [opened.reason] });
    return;
  }
  editor.session.announce(`Opened ${name}`);
  if (replaced.length > 0) {
    const names = replaced.map((resource) => resource.name).join(", ");
    const title = `Replaced what was open under the same name: ${names}`;
    editor.session.notify({ tone: "warning", title, action: { label: "Undo", run: () => void editor.undo() } });
  }
  if (notes.length > 0) {
    editor.session.notify({
      tone: "info",
      title: `${name} was opened as it stands`,
      details: notes.map(({ message }) => message),
    });
  }
}
