import { formatField, sourceCommon, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "BinarySource",
  label: "Binary",
  datasets: ["Binary"],
  fields: [storeField("storeRead"), formatField("formatRead"), ...sourceCommon],
});
