/** Fields by which linked services sign in. Microsoft spells them alike in most types, so they are written once. */
import type { Field, Variant } from "./definition.ts";
import { at } from "./resource-definition.ts";

const section = "Sign-in";

/** The application (client) ID of a service principal. */
export const servicePrincipalId: Field = {
  kind: "text",
  path: at("servicePrincipalId"),
  section,
  label: "Application ID",
  help: "The application (client) ID, from the overview page of the app registration in Microsoft Entra ID.",
  placeholder: "00000000-0000-0000-0000-000000000000",
  dynamic: "allowed",
};

/** The client secret of a service principal. */
export const servicePrincipalKey: Field = {
  kind: "secret",
  path: at("servicePrincipalKey"),
  section,
  label: "Application secret",
  help: "A client secret of the application; its value, not its ID. Best kept in a Key Vault.",
};

/** The directory of a service principal. */
export const tenant: Field = {
  kind: "text",
  path: at("tenant"),
  section,
  label: "Tenant",
  help: "The ID or the domain of the directory in which the service principal lives.",
  placeholder: "contoso.onmicrosoft.com",
  dynamic: "allowed",
};

/** Key or certificate of a service principal, in the types that take both. */
export const servicePrincipalCredential: readonly Field[] = [
  {
    kind: "choice",
    path: at("servicePrincipalCredentialType"),
    section,
    label: "Signs in with",
    help: "Whether the application shows a secret or a certificate.",
    dynamic: "allowed",
    isOpen: true,
    options: [
      { value: "ServicePrincipalKey", label: "Client secret" },
      { value: "ServicePrincipalCert", label: "Certificate" },
    ],
  },
  {
    kind: "secret",
    path: at("servicePrincipalCredential"),
    section,
    label: "Secret or certificate",
    help: "The client secret of the application; a certificate is kept in a Key Vault and referred to from here.",
  },
];

/** The factory's credential that names a user-assigned identity. */
export const credential: Field = {
  kind: "reference",
  path: at("credential"),
  section,
  label: "Credential",
  help: "The credential of the factory that names the user-assigned managed identity.",
  to: "credential",
};

/** What the service itself wrote. Shown where it is, never offered. */
export const encryptedCredential: Field = {
  kind: "text",
  path: at("encryptedCredential"),
  section,
  label: "Encrypted credential",
  help: "Written by Data Factory for one factory only. In another factory it is of no use: enter the secret again there.",
  visibleWhen: { path: at("encryptedCredential"), in: [] },
  dynamic: "allowed",
};

/** The cloud in which the service principal lives. */
export const azureCloudType: Field = {
  kind: "choice",
  path: at("azureCloudType"),
  section,
  label: "Azure cloud",
  help: "The cloud of the service principal's directory. Without it, the cloud of the factory.",
  rare: true,
  dynamic: "allowed",
  isOpen: true,
  options: ["AzurePublic", "AzureChina", "AzureUsGovernment", "AzureGermany"].map((value) => ({ value, label: value })),
};

/** The choice how a linked service signs in; `path` is where the JSON says it, or one that no document has. */
export function signIn(path: string, variants: readonly Variant[], help?: string): Field {
  return {
    kind: "variant",
    path,
    section,
    label: "Authentication",
    help: help ?? "How Data Factory signs in. A managed identity needs no secret.",
    required: true,
    variants,
  };
}

/** Where no property says how it signs in, the choice has a path of its own that stands in no document. */
export const unsaid = at("(authentication)");

/** The words for the usual ways to sign in. */
export const ways = {
  key: "Account key",
  servicePrincipal: "Service principal",
  systemAssigned: "System-assigned managed identity",
  userAssigned: "User-assigned managed identity",
} as const;

/** What a service principal must have. */
export const principalPaths: readonly string[] = [at("servicePrincipalId"), at("servicePrincipalKey"), at("tenant")];
