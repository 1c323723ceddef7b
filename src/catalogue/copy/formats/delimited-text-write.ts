import { filePieces } from "#catalogue/parts/file-pieces.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "formatWrite",
  type: "DelimitedTextWriteSettings",
  label: "Delimited text",
  datasets: ["DelimitedText"],
  fresh: { fileExtension: ".csv" },
  fields: [
    {
      kind: "text",
      path: "fileExtension",
      label: "File extension",
      help: "How the names of new files end.",
      placeholder: ".csv",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "boolean",
      path: "quoteAllText",
      label: "Quote all text",
      help: "Puts every text in quotes, needed or not.",
      dynamic: "allowed",
    },
    ...filePieces,
  ],
});
