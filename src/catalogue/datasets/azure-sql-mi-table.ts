import { newDataset, onLinkedService, sqlTable } from "#catalogue/dataset-fields.ts";
import { dataset } from "#catalogue/resource-definition.ts";

export default dataset({
  type: "AzureSqlMITable",
  label: "Azure SQL Managed Instance",
  group: "database",
  icon: "table",
  docs: "connector-azure-sql-managed-instance",
  summary: "A table or view of a managed instance.",
  keywords: ["sql", "table"],
  defaultName: "AzureSqlMITable1",
  fields: [onLinkedService(["AzureSqlMI"], "The connection to the database."), ...sqlTable],
  create: () => newDataset("AzureSqlMITable", {}),
});
