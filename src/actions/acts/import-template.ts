import { action } from "../action.ts";
import { openNamedFiles } from "../open-files.ts";

export default action({
  id: "file.import-template",
  label: "Import from pipeline template",
  icon: "zip",
  run: async (context) => openNamedFiles(context, await context.ports.pickFiles({ accept: ".zip" })),
});
