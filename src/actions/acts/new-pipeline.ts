import { addResources } from "#commands/add-resources.ts";
import { resourceAddress } from "#model/address.ts";
import { newPipeline } from "#model/new-resource.ts";
import { freeResourceName } from "#rules/free-name.ts";
import { action } from "../action.ts";

export default action({
  id: "pipeline.new",
  label: "Pipeline",
  icon: "pipeline",
  run({ editor }) {
    const name = freeResourceName(editor.get().workspace, "pipeline", "pipeline1");
    const added = editor.dispatch(addResources([newPipeline(name)], `New pipeline ${name}`));
    if (added.ok) editor.session.open(resourceAddress("pipeline", name));
    else editor.session.notify({ tone: "error", title: "No pipeline was made", details: [added.reason] });
  },
});
