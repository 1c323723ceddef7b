import { activity } from "#catalogue/definition.ts";
import { dataFlowRun } from "#catalogue/parts/data-flow-run.ts";

export default activity({
  type: "ExecuteDataFlow",
  label: "Data flow",
  group: "move",
  icon: "flow",
  docs: "control-flow-execute-data-flow-activity",
  summary: "Runs a mapping data flow: rows are joined, derived and aggregated on a Spark cluster.",
  keywords: ["mapping", "transform", "spark", "join", "aggregate", "feature engineering", "dataflow"],
  defaultName: "Data flow1",
  policy: "full",
  fields: [
    {
      kind: "reference",
      path: "typeProperties.dataFlow",
      label: "Data flow",
      help: "The data flow to run, with values for its parameters. A text is written as the data flow's language has it, in quotes: 'north'.",
      required: true,
      to: "dataflow",
    },
    {
      kind: "json",
      path: "typeProperties.dataFlow.datasetParameters",
      label: "Dataset parameters",
      help: "For each source and sink by its name, values for the parameters of its dataset.",
      placeholder: '{ "source1": { "FolderPath": "raw/2026" } }',
      expects: "object",
      rare: true,
    },
    ...dataFlowRun,
  ],
  create: () => ({
    typeProperties: {
      dataFlow: { referenceName: "", type: "DataFlowReference" },
      compute: { coreCount: 8, computeType: "General" },
      traceLevel: "Fine",
    },
  }),
});
