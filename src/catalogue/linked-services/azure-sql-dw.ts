import { at, linkedService } from "#catalogue/resource-definition.ts";
import { signIn } from "#catalogue/sign-in-fields.ts";
import { azureSqlFields, azureSqlSignIn } from "#catalogue/sql-connection.ts";

export default linkedService({
  type: "AzureSqlDW",
  label: "Azure Synapse Analytics",
  group: "database",
  icon: "database",
  docs: "connector-azure-sql-data-warehouse",
  notes: "predict-by-platform",
  summary: "A SQL pool of Synapse, dedicated or serverless.",
  keywords: ["sql", "data warehouse", "synapse", "predict"],
  defaultName: "AzureSynapseAnalytics1",
  fields: azureSqlFields("<workspace>.sql.azuresynapse.net", signIn(at("authenticationType"), azureSqlSignIn)),
  create: () => ({ type: "AzureSqlDW", typeProperties: { authenticationType: "SystemAssignedManagedIdentity" } }),
});
