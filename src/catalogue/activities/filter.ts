import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "Filter",
  label: "Filter",
  group: "iteration",
  icon: "filter",
  docs: "control-flow-filter-activity",
  summary: "Keeps those items of a list that meet a condition.",
  keywords: ["where", "select", "list", "array"],
  defaultName: "Filter1",
  policy: "none",
  itemScope: ["typeProperties.condition"],
  fields: [
    {
      kind: "expression",
      path: "typeProperties.items",
      label: "Items",
      help: "The list to look through.",
      required: true,
      dynamic: "required",
      result: "array",
    },
    {
      kind: "expression",
      path: "typeProperties.condition",
      label: "Condition",
      help: "True keeps the item. item() is the one that is looked at.",
      placeholder: "@endswith(item().name, '.parquet')",
      required: true,
      dynamic: "required",
      result: "boolean",
    },
  ],
  create: () => ({
    typeProperties: { items: { value: "", type: "Expression" }, condition: { value: "", type: "Expression" } },
  }),
});
