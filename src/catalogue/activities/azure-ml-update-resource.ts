import { activity } from "#catalogue/definition.ts";
import { storageTypes } from "#catalogue/parts/storage-types.ts";

export default activity({
  type: "AzureMLUpdateResource",
  label: "Machine Learning Update Resource (classic)",
  shortLabel: "Update Resource",
  group: "machine-learning",
  icon: "beaker",
  docs: "update-machine-learning-models",
  notes: "train-convert-deploy",
  summary: "Swaps the trained model of a web service of ML Studio (classic), which was retired on 2024-08-31.",
  lifecycle: "retired",
  keywords: ["studio classic", "retrain", "ilearner", "model"],
  defaultName: "ML Update Resource1",
  policy: "full",
  linkedService: {
    types: ["AzureML"],
    required: true,
    from: "The predictive web service whose model is replaced. The linked service needs updateResourceEndpoint: for a classic web service the Patch address of an endpoint that was added to it; for a new one its management address, with a service principal's client ID, key and tenant ID from its app registration.",
  },
  fields: [
    {
      kind: "text",
      path: "typeProperties.trainedModelName",
      label: "Trained model name",
      help: "The trained model module of the experiment that is replaced.",
      from: "Its name in the predictive experiment, letter case included; the web service's Update Resource help page shows it.",
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
      types: storageTypes,
    },
    {
      kind: "text",
      path: "typeProperties.trainedModelFilePath",
      label: "Model file path",
      help: "The container and path of the .ilearner file that retraining wrote.",
      from: "It is an output of the Batch Execution activity that calls the training web service.",
      placeholder: "models/retrained.ilearner",
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
