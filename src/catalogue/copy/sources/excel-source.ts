import { additionalColumns, sourceCommon, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "ExcelSource",
  label: "Excel",
  datasets: ["Excel"],
  fields: [storeField("storeRead"), additionalColumns, ...sourceCommon],
});
