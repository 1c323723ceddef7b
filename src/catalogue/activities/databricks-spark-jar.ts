import { activity } from "#catalogue/definition.ts";
import { databricksLibraries } from "#catalogue/parts/databricks-libraries.ts";

export default activity({
  type: "DatabricksSparkJar",
  label: "Databricks Jar",
  shortLabel: "Jar",
  group: "databricks",
  icon: "stack",
  docs: "transform-data-databricks-jar",
  summary: "Runs a class of a Java or Scala library on Azure Databricks.",
  keywords: ["spark", "java", "scala"],
  defaultName: "Jar1",
  policy: "full",
  linkedService: { types: ["AzureDatabricks"], required: true },
  fields: [
    {
      kind: "text",
      path: "typeProperties.mainClassName",
      label: "Main class",
      help: "The class whose main method runs, with its package. Its jar must be one of the libraries.",
      placeholder: "com.contoso.Score",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "list",
      path: "typeProperties.parameters",
      label: "Parameters",
      help: "Handed to the main method, in this order.",
      of: "text",
      itemLabel: "parameter",
    },
    databricksLibraries,
  ],
  create: () => ({
    typeProperties: { mainClassName: "" },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
