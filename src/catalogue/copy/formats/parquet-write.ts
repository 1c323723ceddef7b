import { filePieces } from "#catalogue/parts/file-pieces.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "formatWrite",
  type: "ParquetWriteSettings",
  label: "Parquet",
  datasets: ["Parquet"],
  fields: filePieces,
});
