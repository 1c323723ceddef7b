import { activity } from "#catalogue/definition.ts";
import { conditionInWords } from "#catalogue/summary.ts";

export default activity({
  type: "Switch",
  label: "Switch",
  group: "iteration",
  icon: "split",
  docs: "control-flow-switch-activity",
  summary: "Runs the activities of the case that a value matches.",
  keywords: ["case", "branch", "decision"],
  defaultName: "Switch1",
  policy: "none",
  container: "branch",
  nesting: "outside-branches",
  children: [
    { key: "cases[].activities", label: "Case", labelFrom: "value", max: 25 },
    { key: "defaultActivities", label: "Default" },
  ],
  fields: [
    {
      kind: "expression",
      path: "typeProperties.on",
      label: "Expression",
      help: "The value that is looked for among the cases; letter case counts.",
      required: true,
      dynamic: "required",
      result: "string",
    },
  ],
  summarise: (properties) => conditionInWords(properties["on"]),
  create: () => ({
    typeProperties: { on: { value: "", type: "Expression" }, cases: [], defaultActivities: [] },
  }),
});
