import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "ExecutePipeline",
  label: "Execute Pipeline",
  group: "general",
  icon: "pipeline",
  docs: "control-flow-execute-pipeline-activity",
  notes: "where-a-pattern-goes",
  summary: "Runs another pipeline of this factory with its own parameters.",
  keywords: ["call", "child pipeline", "invoke"],
  defaultName: "Execute Pipeline1",
  policy: "secure-input",
  fields: [
    {
      kind: "reference",
      path: "typeProperties.pipeline",
      label: "Invoked pipeline",
      help: "The pipeline to run. Its name is fixed; it cannot be dynamic content.",
      required: true,
      to: "pipeline",
    },
    {
      kind: "boolean",
      path: "typeProperties.waitOnCompletion",
      label: "Wait on completion",
      help: "Waits until the pipeline has ended and fails if it failed. Return values need it.",
      default: true,
    },
    {
      kind: "key-value",
      path: "typeProperties.parameters",
      label: "Parameters",
      help: "Values for the invoked pipeline's parameters. A list arrives there as text.",
      keyLabel: "Parameter",
      valueLabel: "Value",
      namesFrom: "typeProperties.pipeline",
    },
  ],
  create: () => ({
    typeProperties: { pipeline: { referenceName: "", type: "PipelineReference" }, waitOnCompletion: true },
  }),
});
