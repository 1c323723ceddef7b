import { getSecret } from "../key-vault.ts";
import { pattern } from "../pattern.ts";

export default pattern({
  id: "key-vault-secret",
  label: "Key Vault secret",
  icon: "key",
  summary: "Reads a secret of a Key Vault as the factory's managed identity, and keeps it out of monitoring.",
  keywords: ["password", "api key", "credential", "get secret"],
  notes: "key-vault-secret",
  pipelineName: "Get secret",
  activities: { get: "Get secret" },
  parameters: { key_vault_name: { type: "String" }, secret_name: { type: "String" } },
  variables: {},
  build: ({ activities, parameters: { key_vault_name, secret_name } }) => [
    getSecret(activities.get, { vault: key_vault_name.read, secret: secret_name.read }),
  ],
});
