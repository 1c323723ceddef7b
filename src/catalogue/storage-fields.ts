/** Fields of linked services that lead to a storage account. */
import type { Field } from "./definition.ts";
import { at } from "./resource-definition.ts";

const section = "Sign-in";

/** A connection string; plain text where its key is kept elsewhere. */
export function connectionString(placeholder: string): Field {
  return {
    kind: "secret",
    path: at("connectionString"),
    section,
    label: "Connection string",
    help: "As the Access keys page of the account shows it. As plain text leave the key out of it, and name it below.",
    placeholder,
    forms: ["AzureKeyVaultSecret", "SecureString", "text"],
    dynamic: "allowed",
  };
}

/** The key that the connection string leaves out. */
export const accountKeyInVault: Field = {
  kind: "secret",
  path: at("accountKey"),
  section,
  label: "Account key",
  help: "The key that the connection string leaves out, in a Key Vault.",
  forms: ["AzureKeyVaultSecret"],
};

/** A shared access signature as an address. */
export function sasUri(placeholder: string): Field {
  return {
    kind: "secret",
    path: at("sasUri"),
    section,
    label: "SAS URI",
    help: "The address with its shared access signature. As plain text leave the signature out of it, and name it below.",
    placeholder,
    forms: ["AzureKeyVaultSecret", "SecureString", "text"],
    dynamic: "allowed",
  };
}

/** The signature that the SAS URI leaves out. */
export const sasTokenInVault: Field = {
  kind: "secret",
  path: at("sasToken"),
  section,
  label: "SAS token",
  help: "The signature that the SAS URI leaves out, in a Key Vault.",
  forms: ["AzureKeyVaultSecret"],
};
