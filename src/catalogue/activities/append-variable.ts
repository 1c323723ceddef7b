import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "AppendVariable",
  label: "Append variable",
  group: "general",
  icon: "text-add",
  docs: "control-flow-append-variable-activity",
  summary: "Adds a value to the end of an array variable.",
  keywords: ["array", "collect", "push"],
  defaultName: "Append variable1",
  policy: "none",
  fields: [
    {
      kind: "reference",
      path: "typeProperties.variableName",
      label: "Name",
      help: "The array variable that grows.",
      required: true,
      to: "variable",
      types: ["Array"],
    },
    {
      kind: "json",
      path: "typeProperties.value",
      label: "Value",
      emptyIsValue: true,
      help: "What is added as its last item.",
      required: true,
      dynamic: "allowed",
      expects: "any",
    },
  ],
  create: () => ({ typeProperties: { variableName: "", value: "" } }),
});
