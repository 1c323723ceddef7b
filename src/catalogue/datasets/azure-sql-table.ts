import { newDataset, onLinkedService, sqlTable } from "#catalogue/dataset-fields.ts";
import { dataset } from "#catalogue/resource-definition.ts";

export default dataset({
  type: "AzureSqlTable",
  label: "Azure SQL Database",
  group: "database",
  icon: "table",
  docs: "connector-azure-sql-database",
  summary: "A table or view of an Azure SQL database.",
  keywords: ["sql", "table"],
  defaultName: "AzureSqlTable1",
  fields: [onLinkedService(["AzureSqlDatabase"], "The connection to the database."), ...sqlTable],
  create: () => newDataset("AzureSqlTable", {}),
});
