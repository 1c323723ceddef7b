import { at, linkedService } from "#catalogue/resource-definition.ts";
import { encryptedCredential, servicePrincipalId, servicePrincipalKey, tenant } from "#catalogue/sign-in-fields.ts";

export default linkedService({
  type: "AzureDataLakeAnalytics",
  label: "Azure Data Lake Analytics",
  group: "compute",
  icon: "database",
  docs: "compute-linked-services",
  summary: "An account that runs U-SQL scripts.",
  keywords: ["u-sql", "usql", "adla", "legacy"],
  defaultName: "AzureDataLakeAnalytics1",
  retired: "Data Lake Analytics was retired on 2024-02-29. Its scripts have to move to Synapse, Databricks or Fabric.",
  fields: [
    {
      kind: "text",
      path: at("accountName"),
      label: "Account",
      help: "The name of the Data Lake Analytics account.",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("dataLakeAnalyticsUri"),
      label: "Analytics URI",
      help: "The address of the service, where it is not the usual one.",
      placeholder: "azuredatalakeanalytics.net",
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("subscriptionId"),
      label: "Subscription",
      help: "The ID of the account's subscription, where it is not the factory's.",
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("resourceGroupName"),
      label: "Resource group",
      help: "The account's resource group, where it is not the factory's.",
      dynamic: "allowed",
    },
    servicePrincipalId,
    servicePrincipalKey,
    { ...tenant, required: true },
    encryptedCredential,
  ],
  create: () => ({ type: "AzureDataLakeAnalytics", typeProperties: { accountName: "", tenant: "" } }),
});
