import { activity } from "#catalogue/definition.ts";
import { databricksLibraries } from "#catalogue/parts/databricks-libraries.ts";

export default activity({
  type: "DatabricksNotebook",
  label: "Databricks Notebook",
  shortLabel: "Notebook",
  group: "databricks",
  icon: "notebook",
  docs: "transform-data-databricks-notebook",
  notes: "which-service-when",
  summary: "Runs a notebook of Azure Databricks. The Job activity is what Databricks recommends for new work.",
  keywords: ["spark", "python", "pyspark", "scala", "train", "score"],
  defaultName: "Notebook1",
  policy: "full",
  linkedService: { types: ["AzureDatabricks"], required: true },
  fields: [
    {
      kind: "text",
      path: "typeProperties.notebookPath",
      label: "Notebook path",
      help: "Its full path in the Databricks workspace, from the first slash, without a file ending.",
      placeholder: "/Shared/score",
      required: true,
      dynamic: "allowed",
      pattern: { source: "^/", says: "begins with a slash, e.g. /Shared/score" },
    },
    {
      kind: "key-value",
      path: "typeProperties.baseParameters",
      label: "Base parameters",
      help: "Keys are the notebook's widgets, which it reads with dbutils.widgets.get. Those left out keep the notebook's own defaults.",
      keyLabel: "Parameter",
      valueLabel: "Value",
    },
    databricksLibraries,
  ],
  create: () => ({
    typeProperties: { notebookPath: "" },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
