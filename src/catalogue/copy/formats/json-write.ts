import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "formatWrite",
  type: "JsonWriteSettings",
  label: "JSON",
  datasets: ["Json"],
  fields: [
    {
      kind: "choice",
      path: "filePattern",
      label: "File pattern",
      help: "One object a line, or one list of objects. Batch services want one a line.",
      dynamic: "allowed",
      default: "setOfObjects",
      options: [
        { value: "setOfObjects", label: "One object a line" },
        { value: "arrayOfObjects", label: "A list of objects" },
      ],
    },
  ],
});
