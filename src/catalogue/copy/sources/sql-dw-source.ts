import { oneReader, warehouseSource } from "#catalogue/parts/sql-source.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "SqlDWSource",
  label: "Azure Synapse Analytics",
  datasets: ["AzureSqlDWTable"],
  atMostOneOf: oneReader,
  fields: warehouseSource,
});
