import { fileSinkCommon, formatField, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "AvroSink",
  label: "Avro",
  datasets: ["Avro"],
  fields: [storeField("storeWrite"), formatField("formatWrite"), ...fileSinkCommon],
});
