import { databaseSink } from "#catalogue/parts/sql-sink.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "SqlServerSink",
  label: "SQL Server",
  datasets: ["SqlServerTable"],
  fields: databaseSink,
});
