import { action } from "../action.ts";

export default action({
  id: "azure.open",
  label: "Connect to Azure",
  icon: "cloud",
  run: ({ editor }) => editor.session.show("azure"),
});
