import { databaseSink } from "#catalogue/parts/sql-sink.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "AzureSqlSink",
  label: "Azure SQL Database",
  datasets: ["AzureSqlTable"],
  fields: databaseSink,
});
