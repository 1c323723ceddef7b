import { fileSinkCommon, formatField, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "DelimitedTextSink",
  label: "Delimited text",
  datasets: ["DelimitedText"],
  fields: [storeField("storeWrite"), formatField("formatWrite"), ...fileSinkCommon],
});
