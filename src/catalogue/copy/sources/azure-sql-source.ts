import { databaseSource, oneReader } from "#catalogue/parts/sql-source.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "AzureSqlSource",
  label: "Azure SQL Database",
  datasets: ["AzureSqlTable"],
  atMostOneOf: oneReader,
  fields: databaseSource,
});
