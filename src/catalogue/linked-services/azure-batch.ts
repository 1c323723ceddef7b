import { at, linkedService } from "#catalogue/resource-definition.ts";
import { credential, encryptedCredential, signIn, unsaid, ways } from "#catalogue/sign-in-fields.ts";

export default linkedService({
  type: "AzureBatch",
  label: "Azure Batch",
  group: "compute",
  icon: "console",
  docs: "compute-linked-services",
  summary: "A pool of machines that run commands of your own.",
  keywords: ["custom", "pool", "command"],
  defaultName: "AzureBatch1",
  fields: [
    {
      kind: "text",
      path: at("accountName"),
      label: "Account",
      help: "The name of the Batch account.",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("batchUri"),
      label: "Batch URL",
      help: "The address of the account, region and all.",
      placeholder: "https://<account>.<region>.batch.azure.com",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("poolName"),
      label: "Pool",
      help: "The ID of the pool whose machines do the work.",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "reference",
      path: at("linkedServiceName"),
      label: "Storage",
      help: "The storage linked service that carries files to the machines and logs back.",
      required: true,
      to: "linkedService",
      types: ["AzureBlobStorage", "AzureBlobFS", "AzureStorage"],
    },
    signIn(unsaid, [
      { id: "key", label: "Access key", needs: [at("accessKey")], isDefault: true },
      { id: "uami", label: ways.userAssigned, needs: [at("credential")] },
    ]),
    {
      kind: "secret",
      path: at("accessKey"),
      section: "Sign-in",
      label: "Access key",
      help: "A key from the Keys page of the Batch account. Best kept in a Key Vault.",
    },
    credential,
    encryptedCredential,
  ],
  create: () => ({
    type: "AzureBatch",
    typeProperties: {
      accountName: "",
      batchUri: "",
      poolName: "",
      linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
    },
  }),
});
