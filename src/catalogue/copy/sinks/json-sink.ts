import { fileSinkCommon, formatField, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "JsonSink",
  label: "JSON",
  datasets: ["Json"],
  fields: [storeField("storeWrite"), formatField("formatWrite"), ...fileSinkCommon],
});
