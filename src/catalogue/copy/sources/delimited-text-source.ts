import { additionalColumns, formatField, sourceCommon, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "DelimitedTextSource",
  label: "Delimited text",
  datasets: ["DelimitedText"],
  fields: [storeField("storeRead"), formatField("formatRead"), additionalColumns, ...sourceCommon],
});
