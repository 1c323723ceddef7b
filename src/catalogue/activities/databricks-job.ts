import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "DatabricksJob",
  label: "Databricks Job",
  shortLabel: "Job",
  group: "databricks",
  icon: "stack",
  docs: "transform-data-databricks-job",
  notes: "abfss-paths",
  summary: "Runs a job that is defined in Azure Databricks, on serverless compute if the job says so.",
  keywords: ["workflow", "serverless", "spark", "train", "score", "notebook", "call model"],
  defaultName: "Job1",
  policy: "full",
  linkedService: { types: ["AzureDatabricks"], required: true },
  fields: [
    {
      kind: "text",
      path: "typeProperties.jobId",
      label: "Job ID",
      help: "The number of the job.",
      from: "The Databricks workspace shows it under Job details, beside the job's runs.",
      placeholder: "123456789012345",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "key-value",
      path: "typeProperties.jobParameters",
      label: "Job parameters",
      notes: "abfss-paths",
      help: "Keys are the job's parameters. Those left out keep the job's own defaults. A self-hosted integration runtime must be 5.52 or newer.",
      keyLabel: "Parameter",
      valueLabel: "Value",
    },
  ],
  create: () => ({
    typeProperties: { jobId: "" },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
