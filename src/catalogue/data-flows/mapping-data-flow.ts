import { dataFlowFields, scriptPart } from "#catalogue/data-flow-fields.ts";
import { dataFlow } from "#catalogue/resource-definition.ts";

export default dataFlow({
  type: "MappingDataFlow",
  label: "Mapping data flow",
  group: "flow",
  icon: "flow",
  docs: "concepts-data-flow-overview",
  summary: "Rows from sources, changed step by step, into sinks. It runs on Spark.",
  keywords: ["transform", "etl", "feature engineering", "spark", "aggregate", "join"],
  defaultName: "dataflow1",
  fields: dataFlowFields,
  parts: [scriptPart],
  create: () => ({
    type: "MappingDataFlow",
    typeProperties: { sources: [], sinks: [], transformations: [], scriptLines: [] },
  }),
});
