import { filePieces } from "#catalogue/parts/file-pieces.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "formatWrite",
  type: "OrcWriteSettings",
  label: "ORC",
  datasets: ["Orc"],
  fields: filePieces,
});
