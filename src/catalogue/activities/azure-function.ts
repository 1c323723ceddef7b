import { activity } from "#catalogue/definition.ts";

const method = "typeProperties.method";

export default activity({
  type: "AzureFunctionActivity",
  label: "Azure Function",
  group: "azure-function",
  icon: "bolt",
  docs: "control-flow-azure-function-activity",
  summary: "Calls a function of an Azure Functions app and keeps the JSON of its answer.",
  keywords: ["serverless", "code", "http", "call model", "upload"],
  defaultName: "Azure Function1",
  policy: "full",
  linkedService: {
    types: ["AzureFunction"],
    required: true,
    from: "The function app's address stands on its Overview page in the portal, its key under App keys, or Function keys for one function.",
  },
  fields: [
    {
      kind: "text",
      path: "typeProperties.functionName",
      label: "Function",
      help: "Its name, with its route and query where it has them: Score/daily?name=x. It must answer within 230 seconds.",
      placeholder: "Score",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "choice",
      path: method,
      label: "Method",
      help: "What to ask of the function. A GET carries no body.",
      required: true,
      options: ["GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "TRACE"].map((value) => ({ value, label: value })),
    },
    {
      kind: "key-value",
      path: "typeProperties.headers",
      label: "Headers",
      help: "Sent with the call. The function's key comes from the linked service.",
      dynamic: "allowed",
      keyLabel: "Header",
      valueLabel: "Value",
    },
    {
      kind: "json",
      path: "typeProperties.body",
      label: "Body",
      help: "What is sent, as JSON.",
      requiredWhen: { path: method, in: ["POST", "PUT"] },
      visibleWhen: { path: method, in: ["POST", "PUT", "DELETE", "OPTIONS"] },
      dynamic: "allowed",
      expects: "any",
    },
  ],
  create: () => ({
    typeProperties: { functionName: "", method: "GET", headers: {} },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
