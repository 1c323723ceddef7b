import { at, linkedService } from "#catalogue/resource-definition.ts";
import { encryptedCredential, signIn, unsaid } from "#catalogue/sign-in-fields.ts";
import { accountKeyInVault, connectionString, sasTokenInVault, sasUri } from "#catalogue/storage-fields.ts";

export default linkedService({
  type: "AzureStorage",
  label: "Azure Storage (legacy)",
  group: "storage",
  icon: "database",
  docs: "connector-azure-blob-storage",
  summary: "The older type for storage accounts, seen in samples.",
  keywords: ["blob", "legacy"],
  defaultName: "AzureStorage1",
  retired: "Azure Blob Storage takes its place: it also signs in with managed identities.",
  fields: [
    signIn(unsaid, [
      {
        id: "key",
        label: "Connection string",
        needs: [at("connectionString")],
        takes: [at("accountKey")],
        isDefault: true,
      },
      { id: "sas", label: "SAS URI", needs: [at("sasUri")], takes: [at("sasToken")] },
    ]),
    connectionString("DefaultEndpointsProtocol=https;AccountName=<account>;"),
    accountKeyInVault,
    sasUri("https://<account>.blob.core.windows.net/<container>?…"),
    sasTokenInVault,
    encryptedCredential,
  ],
  create: () => ({ type: "AzureStorage", typeProperties: {} }),
});
