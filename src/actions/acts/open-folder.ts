import { action } from "../action.ts";
import { openNamedFiles } from "../open-files.ts";

export default action({
  id: "file.open-folder",
  label: "Open folder…",
  icon: "folder-open",
  run: async (context) => openNamedFiles(context, await context.ports.pickFiles({ accept: ".json", folder: true })),
});
