import { at, linkedService } from "#catalogue/resource-definition.ts";
import { signIn } from "#catalogue/sign-in-fields.ts";
import { alwaysEncryptedFields, azureSqlFields, azureSqlSignIn } from "#catalogue/sql-connection.ts";

export default linkedService({
  type: "AzureSqlMI",
  label: "Azure SQL Managed Instance",
  group: "database",
  icon: "database",
  docs: "connector-azure-sql-managed-instance",
  notes: "predict-by-platform",
  summary: "A database of a managed instance, which also runs R, Python and PREDICT inside the database.",
  keywords: ["sql", "table", "stored procedure", "predict", "managed instance"],
  defaultName: "AzureSqlMI1",
  fields: [
    ...azureSqlFields("<instance>.<zone>.database.windows.net", signIn(at("authenticationType"), azureSqlSignIn)),
    ...alwaysEncryptedFields,
  ],
  create: () => ({ type: "AzureSqlMI", typeProperties: { authenticationType: "SystemAssignedManagedIdentity" } }),
});
