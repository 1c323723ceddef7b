import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "SetVariable",
  label: "Set variable",
  group: "general",
  icon: "variable",
  docs: "control-flow-set-variable-activity",
  summary: "Gives a pipeline variable a value, or sets what the pipeline returns to its caller.",
  keywords: ["assign", "return value"],
  defaultName: "Set variable1",
  policy: "secure",
  fields: [
    {
      kind: "boolean",
      path: "typeProperties.setSystemVariable",
      label: "Pipeline return value",
      help: "Sets what a calling pipeline reads as output.pipelineReturnValue instead of a variable.",
      default: false,
    },
    {
      kind: "reference",
      path: "typeProperties.variableName",
      label: "Name",
      help: "The variable to set. Its own old value cannot be part of the new one.",
      required: true,
      visibleWhen: { path: "typeProperties.setSystemVariable", in: ["false"] },
      to: "variable",
    },
    {
      kind: "json",
      path: "typeProperties.value",
      label: "Value",
      emptyIsValue: true,
      help: "The new value. A return value is a list of { key, value: { type, content } }.",
      required: true,
      dynamic: "allowed",
      expects: "any",
    },
  ],
  create: () => ({ typeProperties: { variableName: "", value: "" } }),
});
