import { activity } from "#catalogue/definition.ts";
import { sparkSession } from "#catalogue/parts/spark-session.ts";

export default activity({
  type: "SynapseNotebook",
  label: "Synapse Notebook",
  shortLabel: "Notebook",
  group: "synapse",
  icon: "notebook",
  docs: "transform-data-synapse-notebook",
  summary: "Runs a notebook of a Synapse workspace on one of its Spark pools.",
  keywords: ["spark", "python", "pyspark", "jupyter", "train", "score"],
  defaultName: "Notebook1",
  policy: "full",
  linkedService: { types: ["AzureSynapseArtifacts"], required: true },
  fields: [
    {
      kind: "reference",
      path: "typeProperties.notebook",
      label: "Notebook",
      help: "The notebook's name in the Synapse workspace.",
      required: true,
      to: "notebook",
    },
    {
      kind: "parameters",
      path: "typeProperties.parameters",
      label: "Parameters",
      help: "Replace the values of the cell that is marked as the parameters cell, by the names of its variables.",
      types: ["string", "int", "float", "bool"],
    },
    ...sparkSession("sparkPool"),
    {
      kind: "boolean",
      path: "typeProperties.snapshot",
      section: "Spark session",
      label: "Keep a snapshot",
      help: "Studio's own mark that a copy of the notebook is kept with each run.",
      rare: true,
    },
  ],
  create: () => ({
    typeProperties: { notebook: { referenceName: "", type: "NotebookReference" } },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
