import { databaseSource, oneReader } from "#catalogue/parts/sql-source.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "SqlMISource",
  label: "Azure SQL Managed Instance",
  datasets: ["AzureSqlMITable"],
  atMostOneOf: oneReader,
  fields: databaseSource,
});
