import { copyBehavior, fileMetadata, fileSinkCommon } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "BlobSink",
  label: "Blob (older form)",
  datasets: ["AzureBlob"],
  fields: [
    copyBehavior,
    {
      kind: "boolean",
      path: "blobWriterOverwriteFiles",
      label: "Overwrite",
      help: "Replaces a blob that is there.",
      dynamic: "allowed",
    },
    {
      kind: "boolean",
      path: "blobWriterAddHeader",
      label: "Header line",
      help: "Writes the names of the columns first.",
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: "blobWriterDateTimeFormat",
      label: "Date format",
      help: "How dates are written.",
      placeholder: "yyyy-MM-dd",
      dynamic: "allowed",
    },
    fileMetadata,
    ...fileSinkCommon,
  ],
});
