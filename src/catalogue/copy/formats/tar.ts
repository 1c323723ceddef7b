import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "compressionRead",
  type: "TarReadSettings",
  label: "Tar",
  fields: [
    {
      kind: "boolean",
      path: "preserveCompressionFileNameAsFolder",
      label: "Folder per archive",
      help: "Unpacks each archive into a folder of its name.",
      dynamic: "allowed",
      default: true,
    },
  ],
});
