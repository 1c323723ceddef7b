import { additionalColumns, sourceCommon, storeField } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "AvroSource",
  label: "Avro",
  datasets: ["Avro"],
  fields: [storeField("storeRead"), additionalColumns, ...sourceCommon],
});
