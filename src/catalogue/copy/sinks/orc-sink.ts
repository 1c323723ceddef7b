import { fileSinkCommon, formatField, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "OrcSink",
  label: "ORC",
  datasets: ["Orc"],
  fields: [storeField("storeWrite"), formatField("formatWrite"), ...fileSinkCommon],
});
