import { filePieces } from "#catalogue/parts/file-pieces.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "formatWrite",
  type: "AvroWriteSettings",
  label: "Avro",
  datasets: ["Avro"],
  fields: [
    {
      kind: "text",
      path: "recordName",
      label: "Record name",
      help: "The name of the top record in the file's schema.",
      rare: true,
    },
    {
      kind: "text",
      path: "recordNamespace",
      label: "Record namespace",
      help: "The namespace of that record.",
      rare: true,
    },
    ...filePieces,
  ],
});
