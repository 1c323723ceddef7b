import { activity } from "#catalogue/definition.ts";
import { databricksLibraries } from "#catalogue/parts/databricks-libraries.ts";

export default activity({
  type: "DatabricksSparkPython",
  label: "Databricks Python",
  shortLabel: "Python",
  group: "databricks",
  icon: "stack",
  docs: "transform-data-databricks-python",
  summary: "Runs a Python file on Azure Databricks.",
  keywords: ["spark", "pyspark", "script", "train", "score"],
  defaultName: "Python1",
  policy: "full",
  linkedService: { types: ["AzureDatabricks"], required: true },
  fields: [
    {
      kind: "text",
      path: "typeProperties.pythonFile",
      label: "Python file",
      help: "Where the file lies: a path of DBFS, or an address that the cluster can read.",
      placeholder: "dbfs:/scripts/score.py",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "list",
      path: "typeProperties.parameters",
      label: "Parameters",
      help: "Handed to the file on the command line, in this order.",
      of: "text",
      itemLabel: "parameter",
    },
    databricksLibraries,
  ],
  create: () => ({
    typeProperties: { pythonFile: "" },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
