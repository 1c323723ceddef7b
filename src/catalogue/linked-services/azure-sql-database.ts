import { at, linkedService } from "#catalogue/resource-definition.ts";
import { signIn } from "#catalogue/sign-in-fields.ts";
import { alwaysEncryptedFields, azureSqlFields, azureSqlSignIn } from "#catalogue/sql-connection.ts";

export default linkedService({
  type: "AzureSqlDatabase",
  label: "Azure SQL Database",
  group: "database",
  icon: "database",
  docs: "connector-azure-sql-database",
  notes: "predict-by-platform",
  summary: "A database of the managed SQL service. PREDICT is not available in it.",
  keywords: ["sql", "table", "stored procedure"],
  defaultName: "AzureSqlDatabase1",
  fields: [
    ...azureSqlFields("<server>.database.windows.net", signIn(at("authenticationType"), azureSqlSignIn)),
    ...alwaysEncryptedFields,
  ],
  create: () => ({
    type: "AzureSqlDatabase",
    typeProperties: { authenticationType: "SystemAssignedManagedIdentity" },
  }),
});
