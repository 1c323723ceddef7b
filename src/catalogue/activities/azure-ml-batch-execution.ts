import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "AzureMLBatchExecution",
  label: "Machine Learning Batch Execution (classic)",
  shortLabel: "Batch Execution",
  group: "machine-learning",
  icon: "beaker",
  docs: "transform-data-using-machine-learning",
  summary:
    "Calls a web service of ML Studio (classic), which was retired on 2024-08-31; a batch endpoint takes its place.",
  keywords: ["studio classic", "score", "predict", "web service"],
  defaultName: "ML Batch Execution1",
  policy: "full",
  linkedService: { types: ["AzureML"], required: true },
  fields: [
    {
      kind: "json",
      path: "typeProperties.webServiceInputs",
      label: "Web service inputs",
      help: "For each input of the experiment (input1 unless it was renamed), a storage linked service and the file's path.",
      placeholder:
        '{ "input1": { "filePath": "", "linkedServiceName": { "referenceName": "", "type": "LinkedServiceReference" } } }',
      expects: "object",
    },
    {
      kind: "json",
      path: "typeProperties.webServiceOutputs",
      label: "Web service outputs",
      help: "For each output of the experiment, a storage linked service and the path of the file to write.",
      expects: "object",
    },
    {
      kind: "key-value",
      path: "typeProperties.globalParameters",
      label: "Web service parameters",
      help: "Keys are the web service's parameters, letter case included. Inputs are not parameters.",
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
