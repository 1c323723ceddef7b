/** How a call signs in: the same fields for Web and Webhook. A managed identity is spelt `MSI` here. */
import type { Field } from "#catalogue/definition.ts";

const signsIn = ["MSI", "UserAssignedManagedIdentity", "ServicePrincipal"];
const type = "typeProperties.authentication.type";
const section = "Authentication";

export const webAuthentication: readonly Field[] = [
  {
    kind: "choice",
    path: type,
    section,
    label: "Authentication",
    help: "How the call signs in. A managed identity needs no secret in the pipeline.",
    options: [
      { value: "MSI", label: "System-assigned managed identity" },
      { value: "UserAssignedManagedIdentity", label: "User-assigned managed identity" },
      { value: "ServicePrincipal", label: "Service principal" },
      { value: "Basic", label: "Basic" },
      { value: "ClientCertificate", label: "Client certificate" },
    ],
  },
  {
    kind: "text",
    path: "typeProperties.authentication.resource",
    section,
    label: "Resource",
    help: "Whom the token is for: https://ml.azure.com for Azure ML endpoints, https://management.azure.com/ for Azure itself.",
    placeholder: "https://ml.azure.com",
    suggestions: [
      "https://ml.azure.com",
      "https://management.azure.com/",
      "https://vault.azure.net",
      "https://cognitiveservices.azure.com",
      "https://storage.azure.com/",
    ],
    requiredWhen: { path: type, in: signsIn },
    visibleWhen: { path: type, in: signsIn },
    dynamic: "allowed",
  },
  {
    kind: "text",
    path: "typeProperties.authentication.userTenant",
    section,
    label: "Tenant",
    help: "The id of the directory in which the service principal lives.",
    from: "Directory (tenant) ID on the Overview page of its app registration in Microsoft Entra.",
    visibleWhen: { path: type, in: ["ServicePrincipal"] },
    dynamic: "allowed",
  },
  {
    kind: "text",
    path: "typeProperties.authentication.username",
    section,
    label: "User name or client ID",
    help: "The user for Basic; the application's client ID for a service principal.",
    from: "Application (client) ID on the Overview page of the app registration.",
    visibleWhen: { path: type, in: ["Basic", "ServicePrincipal"] },
    dynamic: "allowed",
  },
  {
    kind: "secret",
    path: "typeProperties.authentication.password",
    section,
    label: "Password or secret",
    help: "The user's password, the certificate's password or the application's secret; best kept in a Key Vault.",
    from: "A client secret's Value, which Entra shows once, when the secret is made; its Secret ID is something else.",
    visibleWhen: { path: type, in: ["Basic", "ClientCertificate", "ServicePrincipal"] },
  },
  {
    kind: "secret",
    path: "typeProperties.authentication.pfx",
    section,
    label: "Certificate",
    help: "The content of the PFX file in Base64.",
    visibleWhen: { path: type, in: ["ClientCertificate", "ServicePrincipal"] },
  },
  {
    kind: "reference",
    path: "typeProperties.authentication.credential",
    section,
    label: "Credential",
    help: "The factory's credential that names the identity to use.",
    visibleWhen: { path: type, in: ["UserAssignedManagedIdentity", "ServicePrincipal"] },
    to: "credential",
  },
];
