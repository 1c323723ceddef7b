import { dataFlowFields, scriptPart } from "#catalogue/data-flow-fields.ts";
import { dataFlow } from "#catalogue/resource-definition.ts";

export default dataFlow({
  type: "Flowlet",
  label: "Flowlet",
  group: "flow",
  icon: "flow",
  docs: "concepts-data-flow-flowlet",
  summary: "Steps that several data flows share.",
  keywords: ["transform", "reuse"],
  defaultName: "flowlet1",
  fields: dataFlowFields,
  parts: [scriptPart],
  create: () => ({
    type: "Flowlet",
    typeProperties: { sources: [], sinks: [], transformations: [], scriptLines: [] },
  }),
});
