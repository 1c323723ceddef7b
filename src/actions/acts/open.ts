import { action } from "../action.ts";
import { openNamedFiles } from "../open-files.ts";

export default action({
  id: "file.open",
  label: "Open file…",
  keys: ["Mod+O"],
  icon: "document",
  run: async (context) => openNamedFiles(context, await context.ports.pickFiles({ accept: ".json,.zip" })),
});
