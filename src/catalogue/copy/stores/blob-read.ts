import { fileRead } from "#catalogue/parts/file-read.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "storeRead",
  type: "AzureBlobStorageReadSettings",
  label: "Azure Blob Storage",
  linkedServices: ["AzureBlobStorage", "AzureStorage"],
  locations: ["AzureBlobStorageLocation"],
  fresh: { recursive: true },
  fields: fileRead("blob"),
});
