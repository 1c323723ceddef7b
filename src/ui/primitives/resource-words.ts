/** The kinds of resources by the words and icons that the interface has for them. */

type Kind =
  | "pipeline"
  | "dataset"
  | "dataflow"
  | "linkedService"
  | "trigger"
  | "integrationRuntime"
  | "credential"
  | "factory"
  | "other";

export const resourceWords: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  pipeline: { one: "Pipeline", many: "Pipelines" },
  dataset: { one: "Dataset", many: "Datasets" },
  dataflow: { one: "Data flow", many: "Data flows" },
  linkedService: { one: "Linked service", many: "Linked services" },
  trigger: { one: "Trigger", many: "Triggers" },
  integrationRuntime: { one: "Integration runtime", many: "Integration runtimes" },
  credential: { one: "Credential", many: "Credentials" },
  factory: { one: "Factory", many: "Factories" },
  other: { one: "Other file", many: "Other files" },
};

export const resourceIcons: Readonly<Record<Kind, string>> = {
  pipeline: "pipeline",
  dataset: "table",
  dataflow: "flow",
  linkedService: "link",
  trigger: "trigger",
  integrationRuntime: "plug",
  credential: "key",
  factory: "settings",
  other: "document",
};
