import { additionalColumns, formatField, sourceCommon, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "JsonSource",
  label: "JSON",
  datasets: ["Json"],
  fields: [storeField("storeRead"), formatField("formatRead"), additionalColumns, ...sourceCommon],
});
