import { compression } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "formatRead",
  type: "BinaryReadSettings",
  label: "Binary",
  datasets: ["Binary"],
  fields: [compression],
});
