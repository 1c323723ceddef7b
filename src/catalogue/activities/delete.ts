import { activity } from "#catalogue/definition.ts";
import { logDetail, logLocation } from "#catalogue/parts/log-location.ts";

const logged = { path: "typeProperties.enableLogging", in: ["true"] };

export default activity({
  type: "Delete",
  label: "Delete",
  group: "general",
  icon: "delete",
  docs: "delete-activity",
  summary:
    "Deletes files or folders that a dataset points to. They cannot be brought back unless the storage keeps them.",
  keywords: ["remove", "clean up", "files", "purge"],
  defaultName: "Delete1",
  policy: "full",
  fields: [
    {
      kind: "reference",
      path: "typeProperties.dataset",
      label: "Dataset",
      help: "Points to the files or the folder that go.",
      required: true,
      to: "dataset",
    },
    {
      kind: "settings",
      path: "typeProperties.storeSettings",
      label: "Store settings",
      help: "Which files of the dataset's folder go: all, or by wildcard, list or date.",
      family: "storeRead",
      dataset: "typeProperties.dataset",
    },
    {
      kind: "boolean",
      path: "typeProperties.recursive",
      label: "Recursive",
      help: "Also deletes what lies in the folders inside, where there are no store settings that say so.",
      dynamic: "allowed",
      default: false,
      rare: true,
    },
    {
      kind: "number",
      path: "typeProperties.maxConcurrentConnections",
      label: "Connections",
      help: "How many connections to the storage may be open at once; empty means no limit of its own.",
      integer: true,
      min: 1,
      rare: true,
    },
    {
      kind: "boolean",
      path: "typeProperties.enableLogging",
      section: "Logging",
      label: "Log what was deleted",
      help: "Writes a list of the files that went.",
      dynamic: "allowed",
      default: false,
    },
    ...logLocation("typeProperties.logStorageSettings", logged),
    ...logDetail("typeProperties.logStorageSettings", logged).map((field) => ({ ...field, rare: true as const })),
  ],
  create: () => ({
    typeProperties: {
      dataset: { referenceName: "", type: "DatasetReference" },
      enableLogging: false,
      storeSettings: { type: "AzureBlobStorageReadSettings", recursive: true },
    },
  }),
});
