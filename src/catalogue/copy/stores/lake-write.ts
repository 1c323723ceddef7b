import { blockSize } from "#catalogue/parts/block-size.ts";
import { copyBehavior, fileMetadata, storeCommon } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "storeWrite",
  type: "AzureBlobFSWriteSettings",
  label: "Azure Data Lake Storage Gen2",
  linkedServices: ["AzureBlobFS"],
  locations: ["AzureBlobFSLocation"],
  fields: [copyBehavior, blockSize, fileMetadata, ...storeCommon],
});
