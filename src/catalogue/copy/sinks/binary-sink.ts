import { fileSinkCommon, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "BinarySink",
  label: "Binary",
  datasets: ["Binary"],
  fields: [storeField("storeWrite"), ...fileSinkCommon],
});
