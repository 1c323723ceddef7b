import { activity } from "#catalogue/definition.ts";
import { storageTypes } from "#catalogue/parts/storage-types.ts";

export default activity({
  type: "AzureMLBatchExecution",
  label: "Machine Learning Batch Execution (classic)",
  shortLabel: "Batch Execution",
  group: "machine-learning",
  icon: "beaker",
  docs: "transform-data-using-machine-learning",
  notes: "train-convert-deploy",
  summary:
    "Calls a web service of ML Studio (classic), which was retired on 2024-08-31; a batch endpoint takes its place.",
  lifecycle: "retired",
  keywords: ["studio classic", "score", "predict", "web service"],
  defaultName: "ML Batch Execution1",
  policy: "full",
  linkedService: {
    types: ["AzureML"],
    required: true,
    from: "The web service, classic or new, is listed at ml.azure.com. On its Consume page, Primary key goes into the linked service's apiKey and Batch requests into its mlEndpoint.",
  },
  fields: [
    {
      kind: "file-map",
      path: "typeProperties.webServiceInputs",
      label: "Web service inputs",
      help: "The file for each input of the experiment. Names must equal the experiment's, letter case included.",
      from: "They are input1, input2 unless they were renamed in the experiment; the sample request on the web service's Batch Execution help page shows them.",
      keyLabel: "Input",
      suggestions: ["input1", "input2"],
      types: storageTypes,
    },
    {
      kind: "file-map",
      path: "typeProperties.webServiceOutputs",
      label: "Web service outputs",
      help: "The file to write for each output of the experiment. Names must equal the experiment's, letter case included.",
      from: "They are output1, output2 unless they were renamed in the experiment; the same help page shows them.",
      keyLabel: "Output",
      suggestions: ["output1", "output2"],
      types: storageTypes,
    },
    {
      kind: "key-value",
      path: "typeProperties.globalParameters",
      label: "Web service parameters",
      help: "Keys are the web service's parameters, letter case included. Inputs and outputs are not parameters: they stand above.",
      from: "An experiment has parameters where a property of a module, such as the server of Import Data, was made one.",
      keyLabel: "Parameter",
      valueLabel: "Value",
      dynamic: "allowed",
    },
  ],
  create: () => ({
    typeProperties: { webServiceInputs: {}, webServiceOutputs: {}, globalParameters: {} },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
