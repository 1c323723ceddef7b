import { newDataset, onLinkedService, sqlTable } from "#catalogue/dataset-fields.ts";
import { dataset } from "#catalogue/resource-definition.ts";

export default dataset({
  type: "SqlServerTable",
  label: "SQL Server",
  group: "database",
  icon: "table",
  docs: "connector-sql-server",
  summary: "A table or view of a SQL Server of your own.",
  keywords: ["sql", "table", "on-premises"],
  defaultName: "SqlServerTable1",
  fields: [onLinkedService(["SqlServer"], "The connection to the database."), ...sqlTable],
  create: () => newDataset("SqlServerTable", {}),
});
