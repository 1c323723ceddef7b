import { fileRead } from "#catalogue/parts/file-read.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "storeRead",
  type: "AzureBlobFSReadSettings",
  label: "Azure Data Lake Storage Gen2",
  linkedServices: ["AzureBlobFS"],
  locations: ["AzureBlobFSLocation"],
  fresh: { recursive: true },
  fields: fileRead("lake"),
});
