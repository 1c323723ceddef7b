import { activity } from "#catalogue/definition.ts";
import { conditionInWords } from "#catalogue/summary.ts";

export default activity({
  type: "ForEach",
  label: "ForEach",
  group: "iteration",
  icon: "for-each",
  docs: "control-flow-for-each-activity",
  summary: "Runs its activities once for each item of a list, side by side or one after the other.",
  keywords: ["loop", "iterate", "parallel", "each row", "batch"],
  defaultName: "ForEach1",
  policy: "none",
  container: "loop",
  nesting: "pipeline-only",
  children: [{ key: "activities", label: "Each item" }],
  itemScope: ["typeProperties.activities"],
  fields: [
    {
      kind: "boolean",
      path: "typeProperties.isSequential",
      label: "Sequential",
      help: "One item after the other. Needed where the activities inside set variables.",
      default: false,
    },
    {
      kind: "number",
      path: "typeProperties.batchCount",
      label: "Batch count",
      help: "How many items run side by side, at most 50.",
      visibleWhen: { path: "typeProperties.isSequential", in: ["false"] },
      integer: true,
      min: 1,
      max: 50,
      default: 20,
    },
    {
      kind: "expression",
      path: "typeProperties.items",
      label: "Items",
      help: "The list to go through, at most 100,000 items. Inside, item() is the current one.",
      required: true,
      dynamic: "required",
      result: "array",
    },
  ],
  summarise: (properties) => {
    const items = conditionInWords(properties["items"]);
    if (items === undefined) return undefined;
    if (properties["isSequential"] === true) return `${items}, one by one`;
    return `${items}, ${typeof properties["batchCount"] === "number" ? properties["batchCount"] : 20} at a time`;
  },
  create: () => ({ typeProperties: { items: { value: "", type: "Expression" }, isSequential: false, activities: [] } }),
});
