import { activity } from "#catalogue/definition.ts";
import { conditionInWords } from "#catalogue/summary.ts";

export default activity({
  type: "IfCondition",
  label: "If Condition",
  group: "iteration",
  icon: "branch",
  docs: "control-flow-if-condition-activity",
  summary: "Runs one of two sets of activities, by a condition.",
  keywords: ["branch", "else", "decision"],
  defaultName: "If Condition1",
  policy: "none",
  container: "branch",
  nesting: "outside-branches",
  children: [
    { key: "ifTrueActivities", label: "True" },
    { key: "ifFalseActivities", label: "False" },
  ],
  fields: [
    {
      kind: "expression",
      path: "typeProperties.expression",
      label: "Expression",
      help: "True runs the first branch, false the second.",
      required: true,
      dynamic: "required",
      result: "boolean",
    },
  ],
  summarise: (properties) => conditionInWords(properties["expression"]),
  create: () => ({ typeProperties: { expression: { value: "", type: "Expression" } } }),
});
