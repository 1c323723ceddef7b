import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "compressionRead",
  type: "ZipDeflateReadSettings",
  label: "ZIP (deflate)",
  fields: [
    {
      kind: "boolean",
      path: "preserveZipFileNameAsFolder",
      label: "Folder per archive",
      help: "Unpacks each archive into a folder of its name.",
      dynamic: "allowed",
      default: true,
    },
  ],
});
