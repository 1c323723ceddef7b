import { at, linkedService } from "#catalogue/resource-definition.ts";
import {
  credential,
  principalPaths,
  servicePrincipalId,
  servicePrincipalKey,
  signIn,
  tenant,
  unsaid,
  ways,
} from "#catalogue/sign-in-fields.ts";

export default linkedService({
  type: "AzureDataExplorer",
  label: "Azure Data Explorer",
  group: "database",
  icon: "histogram",
  docs: "connector-azure-data-explorer",
  summary: "A database of a Kusto cluster.",
  keywords: ["kusto", "adx", "kql", "logs"],
  defaultName: "AzureDataExplorer1",
  fields: [
    {
      kind: "text",
      path: at("endpoint"),
      label: "Cluster URL",
      help: "The address of the cluster, region and all.",
      placeholder: "https://<cluster>.<region>.kusto.windows.net",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("database"),
      label: "Database",
      help: "The name of the database.",
      required: true,
      dynamic: "allowed",
    },
    signIn(unsaid, [
      { id: "msi", label: ways.systemAssigned, isDefault: true },
      { id: "uami", label: ways.userAssigned, needs: [at("credential")] },
      { id: "sp", label: ways.servicePrincipal, needs: principalPaths },
    ]),
    servicePrincipalId,
    servicePrincipalKey,
    tenant,
    credential,
  ],
  create: () => ({ type: "AzureDataExplorer", typeProperties: { endpoint: "", database: "" } }),
});
