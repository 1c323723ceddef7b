/** What the linked services of SQL Server's family have in common: where the database is, and how to sign in. */
import type { Field, Variant } from "./definition.ts";
import { at } from "./resource-definition.ts";
import {
  azureCloudType,
  credential,
  encryptedCredential,
  servicePrincipalCredential,
  servicePrincipalId,
  servicePrincipalKey,
  tenant,
  ways,
} from "./sign-in-fields.ts";

const said = at("authenticationType");
const place = [at("server"), at("database")];

/** The ways to sign in to a SQL service of Azure. */
export const azureSqlSignIn: readonly Variant[] = [
  { id: "msi", label: ways.systemAssigned, set: { [said]: "SystemAssignedManagedIdentity" }, needs: place },
  {
    id: "uami",
    label: ways.userAssigned,
    set: { [said]: "UserAssignedManagedIdentity" },
    needs: [...place, at("credential")],
  },
  {
    id: "sp",
    label: ways.servicePrincipal,
    set: { [said]: "ServicePrincipal" },
    needs: [...place, at("servicePrincipalId"), at("tenant")],
    takes: [
      at("servicePrincipalCredentialType"),
      at("servicePrincipalCredential"),
      at("servicePrincipalKey"),
      at("azureCloudType"),
    ],
  },
  {
    id: "sql",
    label: "SQL authentication",
    set: { [said]: "SQL" },
    needs: [...place, at("userName"), at("password")],
  },
  { id: "legacy", label: "Connection string (legacy)", needs: [at("connectionString")], takes: [at("password")] },
];

/** The ways to sign in to a SQL Server of one's own. */
export const sqlServerSignIn: readonly Variant[] = [
  {
    id: "sql",
    label: "SQL authentication",
    set: { [said]: "SQL" },
    needs: [...place, at("userName"), at("password")],
  },
  {
    id: "windows",
    label: "Windows authentication",
    set: { [said]: "Windows" },
    needs: [...place, at("userName"), at("password")],
  },
  {
    id: "uami",
    label: ways.userAssigned,
    set: { [said]: "UserAssignedManagedIdentity" },
    needs: [...place, at("credential")],
  },
  {
    id: "legacy",
    label: "Connection string (legacy)",
    needs: [at("connectionString")],
    takes: [at("userName"), at("password")],
  },
];

/** Server and database. */
export function sqlPlace(server: string): readonly Field[] {
  return [
    {
      kind: "text",
      path: at("server"),
      label: "Server",
      help: "The full name of the server, with its port where it is not 1433.",
      placeholder: server,
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("database"),
      label: "Database",
      help: "The name of the database.",
      dynamic: "allowed",
    },
  ];
}

/** User, password and connection string. */
export function sqlSecrets(passwordForms: "vault" | "any"): readonly Field[] {
  return [
    {
      kind: "secret",
      path: at("connectionString"),
      section: "Sign-in",
      label: "Connection string",
      help: "The older way. As plain text leave the password out of it, and name it below.",
      placeholder: "Data Source=<server>;Initial Catalog=<database>;…",
      forms: ["AzureKeyVaultSecret", "SecureString", "text"],
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("userName"),
      section: "Sign-in",
      label: "User",
      help: "The login; with its domain for Windows authentication (DOMAIN\\user).",
      dynamic: "allowed",
    },
    {
      kind: "secret",
      path: at("password"),
      section: "Sign-in",
      label: "Password",
      help: "The password of the user, or the one that the connection string leaves out.",
      ...(passwordForms === "vault" ? { forms: ["AzureKeyVaultSecret"] as const } : {}),
    },
  ];
}

/** What a service principal or an identity of Azure needs. */
export const azureSqlIdentity: readonly Field[] = [
  servicePrincipalId,
  ...servicePrincipalCredential,
  { ...servicePrincipalKey, label: "Application secret (older)", rare: true },
  tenant,
  azureCloudType,
  credential,
];

const section = "Connection";

function count(name: string, label: string, help: string, unit?: string): Field {
  const field = { kind: "number", path: at(name), section, label, help, integer: true, min: 0, rare: true } as const;
  return { ...field, dynamic: "allowed", ...(unit === undefined ? {} : { unit }) };
}

function tick(name: string, label: string, help: string): Field {
  return { kind: "boolean", path: at(name), section, label, help, rare: true, dynamic: "allowed" };
}

function words(name: string, label: string, help: string, options?: readonly string[]): Field {
  const shared = { path: at(name), section, label, help, rare: true, dynamic: "allowed" } as const;
  if (options === undefined) return { kind: "text", ...shared };
  return { kind: "choice", ...shared, isOpen: true, options: options.map((value) => ({ value, label: value })) };
}

/** How the connection is kept: every one of them may stay as the driver has it. */
export const sqlConnection: readonly Field[] = [
  words("encrypt", "Encrypt", "Whether traffic is encrypted; strict asks for the newest protocol.", [
    "mandatory",
    "optional",
    "strict",
  ]),
  tick(
    "trustServerCertificate",
    "Trust the certificate",
    "Takes the server's certificate without checking who issued it.",
  ),
  words(
    "hostNameInCertificate",
    "Host in certificate",
    "The name that the certificate must bear, where it is not the server's.",
  ),
  words("applicationIntent", "Intent", "ReadOnly goes to a copy that is only read, where there is one.", [
    "ReadWrite",
    "ReadOnly",
  ]),
  count("connectTimeout", "Connect timeout", "How long to wait for a connection.", "seconds"),
  count("commandTimeout", "Command timeout", "How long a command may take.", "seconds"),
  count("connectRetryCount", "Reconnections", "How often a lost connection is tried again, 255 at most."),
  count("connectRetryInterval", "Pause between them", "The pause before the next try, 60 at most.", "seconds"),
  tick("pooling", "Keep connections", "Connections are kept for the next command instead of being closed."),
  count("minPoolSize", "Fewest connections", "How many are kept at least."),
  count("maxPoolSize", "Most connections", "How many are kept at most."),
  count("loadBalanceTimeout", "Keep for", "How long a connection is kept before it is closed.", "seconds"),
  count("packetSize", "Packet size", "How much one packet carries.", "bytes"),
  tick("multipleActiveResultSets", "Several results at once", "One connection may read several results side by side."),
  tick("multiSubnetFailover", "Several subnets", "Speeds up finding the active server of a group that spans subnets."),
  words("failoverPartner", "Failover partner", "The server to go to when the first one is down."),
  tick("integratedSecurity", "Integrated security", "Signs in with the Windows account of the integration runtime."),
];

const alwaysEncrypted = at("alwaysEncryptedSettings.alwaysEncryptedAkvAuthType");

/** How the keys of columns that are always encrypted are fetched. */
export const alwaysEncryptedFields: readonly Field[] = [
  {
    kind: "choice",
    path: alwaysEncrypted,
    section: "Always Encrypted",
    label: "Key access",
    help: "How Data Factory signs in to the Key Vault with the column keys. Only for columns that are always encrypted.",
    required: true,
    rare: true,
    options: [
      { value: "ManagedIdentity", label: ways.systemAssigned },
      { value: "UserAssignedManagedIdentity", label: ways.userAssigned },
      { value: "ServicePrincipal", label: ways.servicePrincipal },
    ],
  },
  {
    ...servicePrincipalId,
    path: at("alwaysEncryptedSettings.servicePrincipalId"),
    section: "Always Encrypted",
    rare: true,
    visibleWhen: { path: alwaysEncrypted, in: ["ServicePrincipal"] },
  },
  {
    ...servicePrincipalKey,
    path: at("alwaysEncryptedSettings.servicePrincipalKey"),
    section: "Always Encrypted",
    rare: true,
    visibleWhen: { path: alwaysEncrypted, in: ["ServicePrincipal"] },
  },
  {
    ...credential,
    path: at("alwaysEncryptedSettings.credential"),
    section: "Always Encrypted",
    rare: true,
    visibleWhen: { path: alwaysEncrypted, in: ["UserAssignedManagedIdentity"] },
  },
];

/** The fields of a SQL service of Azure, around its own choice of how to sign in. */
export function azureSqlFields(server: string, signIn: Field): readonly Field[] {
  return [
    ...sqlPlace(server),
    signIn,
    ...sqlSecrets("vault"),
    ...azureSqlIdentity,
    encryptedCredential,
    ...sqlConnection,
  ];
}
