import { databaseSink } from "#catalogue/parts/sql-sink.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "SqlMISink",
  label: "Azure SQL Managed Instance",
  datasets: ["AzureSqlMITable"],
  fields: databaseSink,
});
