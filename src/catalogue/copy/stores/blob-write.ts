import { blockSize } from "#catalogue/parts/block-size.ts";
import { copyBehavior, fileMetadata, storeCommon } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "storeWrite",
  type: "AzureBlobStorageWriteSettings",
  label: "Azure Blob Storage",
  linkedServices: ["AzureBlobStorage", "AzureStorage"],
  locations: ["AzureBlobStorageLocation"],
  fields: [copyBehavior, blockSize, fileMetadata, ...storeCommon],
});
