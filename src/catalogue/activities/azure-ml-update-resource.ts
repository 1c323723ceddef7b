import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "AzureMLUpdateResource",
  label: "Machine Learning Update Resource (classic)",
  shortLabel: "Update Resource",
  group: "machine-learning",
  icon: "beaker",
  docs: "update-machine-learning-models",
  summary: "Swaps the trained model of a web service of ML Studio (classic), which was retired on 2024-08-31.",
  keywords: ["studio classic", "retrain", "ilearner", "model"],
  defaultName: "ML Update Resource1",
  policy: "full",
  linkedService: { types: ["AzureML"], required: true },
  fields: [
    {
      kind: "text",
      path: "typeProperties.trainedModelName",
      label: "Trained model name",
      help: "The trained model module of the experiment that is replaced.",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "reference",
      path: "typeProperties.trainedModelLinkedServiceName",
      label: "Model storage",
      help: "The storage in which the new model lies.",
      required: true,
      to: "linkedService",
      types: ["AzureBlobStorage", "AzureBlobFS", "AzureStorage"],
    },
    {
      kind: "text",
      path: "typeProperties.trainedModelFilePath",
      label: "Model file path",
      help: "The container and path of the .ilearner file that retraining wrote.",
      required: true,
      dynamic: "allowed",
      pattern: { source: "\\.[iI][lL][eE][aA][rR][nN][eE][rR]$", says: "ends with .ilearner" },
    },
  ],
  create: () => ({
    typeProperties: {
      trainedModelName: "",
      trainedModelLinkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
      trainedModelFilePath: "",
    },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
