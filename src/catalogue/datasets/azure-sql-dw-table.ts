import { newDataset, onLinkedService, sqlTable } from "#catalogue/dataset-fields.ts";
import { dataset } from "#catalogue/resource-definition.ts";

export default dataset({
  type: "AzureSqlDWTable",
  label: "Azure Synapse Analytics",
  group: "database",
  icon: "table",
  docs: "connector-azure-sql-data-warehouse",
  summary: "A table or view of a Synapse SQL pool.",
  keywords: ["sql", "table", "data warehouse"],
  defaultName: "AzureSynapseAnalyticsTable1",
  fields: [onLinkedService(["AzureSqlDW"], "The connection to the database."), ...sqlTable],
  create: () => newDataset("AzureSqlDWTable", {}),
});
