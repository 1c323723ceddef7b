import { fileSinkCommon, formatField, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "ParquetSink",
  label: "Parquet",
  datasets: ["Parquet"],
  fields: [storeField("storeWrite"), formatField("formatWrite"), ...fileSinkCommon],
});
