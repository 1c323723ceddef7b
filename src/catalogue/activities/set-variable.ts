import { activity } from "#catalogue/definition.ts";

const system = "typeProperties.setSystemVariable";
const ofPipeline = { path: system, in: ["true"] };
const ofVariable = { path: system, in: ["false"] };

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
      path: system,
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
      visibleWhen: ofVariable,
      to: "variable",
    },
    {
      kind: "choice",
      path: "typeProperties.variableName",
      label: "Name",
      help: "A return value has this one name.",
      required: true,
      visibleWhen: ofPipeline,
      options: [{ value: "pipelineReturnValue", label: "pipelineReturnValue" }],
    },
    {
      kind: "json",
      path: "typeProperties.value",
      label: "Value",
      emptyIsValue: true,
      help: "The new value.",
      required: true,
      visibleWhen: ofVariable,
      dynamic: "allowed",
      expects: "any",
    },
    {
      kind: "object-list",
      path: "typeProperties.value",
      label: "Values",
      help: "The caller reads each as output.pipelineReturnValue.key. It must wait for completion.",
      required: true,
      visibleWhen: ofPipeline,
      dynamic: "allowed",
      itemLabel: "value",
      fresh: { key: "", value: { type: "String", content: "" } },
      fields: [
        { kind: "text", path: "key", label: "Key", help: "By this name it is read.", required: true },
        {
          kind: "choice",
          path: "value.type",
          label: "Type",
          help: "Expression for dynamic content.",
          required: true,
          options: ["String", "Expression", "Int", "Float", "Boolean", "Array", "Object", "Null"].map((value) => ({
            value,
            label: value,
          })),
        },
        {
          kind: "json",
          path: "value.content",
          label: "Content",
          help: "The value itself; a list holds such pairs of type and content.",
          visibleWhen: {
            path: "value.type",
            in: ["String", "Expression", "Int", "Float", "Boolean", "Array", "Object"],
          },
          dynamic: "allowed",
          expects: "any",
        },
      ],
    },
  ],
  create: () => ({ typeProperties: { variableName: "", value: "" } }),
});
