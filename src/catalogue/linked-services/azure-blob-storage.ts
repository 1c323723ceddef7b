import type { Field } from "#catalogue/definition.ts";
import { at, linkedService } from "#catalogue/resource-definition.ts";
import {
  azureCloudType,
  credential,
  encryptedCredential,
  servicePrincipalId,
  servicePrincipalKey,
  signIn,
  tenant,
  ways,
} from "#catalogue/sign-in-fields.ts";
import { accountKeyInVault, connectionString, sasTokenInVault, sasUri } from "#catalogue/storage-fields.ts";

const said = at("authenticationType");
const serviceEndpoint: Field = {
  kind: "text",
  path: at("serviceEndpoint"),
  section: "Sign-in",
  label: "Endpoint",
  help: "The address of the account's blob service.",
  placeholder: "https://<account>.blob.core.windows.net/",
  dynamic: "allowed",
};

export default linkedService({
  type: "AzureBlobStorage",
  label: "Azure Blob Storage",
  group: "storage",
  icon: "database",
  docs: "connector-azure-blob-storage",
  notes: "blob-storage-or-adls-gen2",
  summary: "Files in the containers of a storage account.",
  keywords: ["blob", "container", "storage account", "files"],
  defaultName: "AzureBlobStorage1",
  fields: [
    signIn(said, [
      {
        id: "key",
        label: ways.key,
        set: { [said]: "AccountKey" },
        needs: [at("connectionString")],
        takes: [at("accountKey")],
      },
      { id: "sas", label: "SAS URI", set: { [said]: "SasUri" }, needs: [at("sasUri")], takes: [at("sasToken")] },
      {
        id: "sp",
        label: ways.servicePrincipal,
        set: { [said]: "ServicePrincipal" },
        needs: [at("serviceEndpoint"), at("servicePrincipalId"), at("servicePrincipalKey"), at("tenant")],
        takes: [at("accountKind"), at("azureCloudType")],
      },
      {
        id: "msi",
        label: ways.systemAssigned,
        set: { [said]: "Msi" },
        needs: [at("serviceEndpoint")],
        takes: [at("accountKind")],
      },
      {
        id: "uami",
        label: ways.userAssigned,
        reads: { [said]: ["Msi"] },
        needs: [at("serviceEndpoint"), at("credential")],
        takes: [at("accountKind")],
      },
      { id: "anon", label: "Anonymous", set: { [said]: "Anonymous" }, needs: [at("containerUri")] },
    ]),
    connectionString("DefaultEndpointsProtocol=https;AccountName=<account>;"),
    accountKeyInVault,
    sasUri("https://<account>.blob.core.windows.net/<container>?…"),
    sasTokenInVault,
    serviceEndpoint,
    {
      kind: "text",
      path: at("containerUri"),
      section: "Sign-in",
      label: "Container address",
      help: "The address of a container that anybody may read.",
      placeholder: "https://<account>.blob.core.windows.net/<container>",
      dynamic: "allowed",
    },
    servicePrincipalId,
    servicePrincipalKey,
    tenant,
    credential,
    {
      kind: "choice",
      path: at("accountKind"),
      section: "Sign-in",
      label: "Kind of account",
      help: "As the overview page of the storage account shows it. Data flows need it.",
      dynamic: "allowed",
      isOpen: true,
      options: ["StorageV2", "Storage", "BlobStorage", "BlockBlobStorage"].map((value) => ({ value, label: value })),
    },
    azureCloudType,
    encryptedCredential,
  ],
  create: () => ({ type: "AzureBlobStorage", typeProperties: { authenticationType: "Msi" } }),
});
