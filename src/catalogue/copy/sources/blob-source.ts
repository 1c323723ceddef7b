import { sourceCommon } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "BlobSource",
  label: "Blob (older form)",
  datasets: ["AzureBlob"],
  fields: [
    {
      kind: "boolean",
      path: "recursive",
      label: "Folders inside",
      help: "Also reads what lies in the folders inside.",
      dynamic: "allowed",
      default: true,
    },
    {
      kind: "number",
      path: "skipHeaderLineCount",
      label: "Skip lines",
      help: "How many lines at the beginning of each blob are left out.",
      dynamic: "allowed",
      integer: true,
      min: 0,
    },
    {
      kind: "boolean",
      path: "treatEmptyAsNull",
      label: "Empty is null",
      help: "Reads an empty value as null.",
      dynamic: "allowed",
    },
    ...sourceCommon,
  ],
});
