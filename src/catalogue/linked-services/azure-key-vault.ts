import { at, linkedService } from "#catalogue/resource-definition.ts";
import { credential, signIn, unsaid, ways } from "#catalogue/sign-in-fields.ts";

export default linkedService({
  type: "AzureKeyVault",
  label: "Azure Key Vault",
  group: "secrets",
  icon: "key",
  docs: "store-credentials-in-key-vault",
  notes: "key-vault-secret",
  summary: "A vault from which other linked services and Web activities take their secrets.",
  keywords: ["secret", "password", "certificate", "akv"],
  defaultName: "AzureKeyVault1",
  fields: [
    {
      kind: "text",
      path: at("baseUrl"),
      label: "Vault URL",
      help: "The vault's address. The factory's identity needs the right to read its secrets (Key Vault Secrets User).",
      placeholder: "https://<vault>.vault.azure.net/",
      required: true,
      dynamic: "allowed",
    },
    signIn(unsaid, [
      { id: "msi", label: ways.systemAssigned, needs: [at("baseUrl")], isDefault: true },
      { id: "uami", label: ways.userAssigned, needs: [at("baseUrl"), at("credential")] },
    ]),
    credential,
  ],
  create: () => ({ type: "AzureKeyVault", typeProperties: { baseUrl: "" } }),
});
