import { activity } from "#catalogue/definition.ts";
import { conditionInWords } from "#catalogue/summary.ts";

export default activity({
  type: "Until",
  label: "Until",
  group: "iteration",
  icon: "repeat",
  docs: "control-flow-until-activity",
  notes: "poll-until-done",
  summary: "Repeats its activities until a condition is true, or its time is up.",
  keywords: ["loop", "poll", "do while", "wait until", "job status"],
  defaultName: "Until1",
  policy: "none",
  container: "loop",
  nesting: "pipeline-only",
  children: [{ key: "activities", label: "Activities" }],
  fields: [
    {
      kind: "expression",
      path: "typeProperties.expression",
      label: "Expression",
      help: "Checked after each pass; the loop ends when it is true. It can read the activities inside.",
      required: true,
      dynamic: "required",
      result: "boolean",
    },
    {
      kind: "duration",
      path: "typeProperties.timeout",
      label: "Timeout",
      help: "How long it may repeat, at most 90 days. Without it the loop may run for 7 days.",
      placeholder: "0.12:00:00",
      dynamic: "allowed",
      default: "7.00:00:00",
    },
  ],
  summarise: (properties) => conditionInWords(properties["expression"]),
  create: () => ({
    typeProperties: { expression: { value: "", type: "Expression" }, activities: [], timeout: "0.12:00:00" },
  }),
});
