import { additionalColumns, sourceCommon, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "OrcSource",
  label: "ORC",
  datasets: ["Orc"],
  fields: [storeField("storeRead"), additionalColumns, ...sourceCommon],
});
