import { databaseSource, oneReader } from "#catalogue/parts/sql-source.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "SqlServerSource",
  label: "SQL Server",
  datasets: ["SqlServerTable"],
  atMostOneOf: oneReader,
  fields: databaseSource,
});
