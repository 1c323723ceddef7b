import { at, linkedService } from "#catalogue/resource-definition.ts";
import {
  credential,
  encryptedCredential,
  principalPaths,
  servicePrincipalId,
  servicePrincipalKey,
  signIn,
  tenant,
  ways,
} from "#catalogue/sign-in-fields.ts";

export default linkedService({
  type: "AzureMLService",
  label: "Azure Machine Learning",
  group: "machine-learning",
  icon: "beaker",
  docs: "compute-linked-services",
  notes: "register-the-factorys-storage-as-a-datastore",
  summary: "A machine learning workspace whose published pipelines are run.",
  keywords: ["aml", "ml", "workspace", "training", "scoring"],
  defaultName: "AzureMLService1",
  retired:
    "It serves published pipelines of the old SDK (v1), whose support ended on 2026-06-30. A batch endpoint takes their place and needs no linked service.",
  fields: [
    {
      kind: "text",
      path: at("subscriptionId"),
      label: "Subscription",
      help: "The ID of the Azure subscription that holds the workspace.",
      placeholder: "00000000-0000-0000-0000-000000000000",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("resourceGroupName"),
      label: "Resource group",
      help: "The resource group of the workspace.",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("mlWorkspaceName"),
      label: "Workspace",
      help: "The name of the machine learning workspace, as its overview page shows it.",
      required: true,
      dynamic: "allowed",
    },
    signIn(at("authentication"), [
      { id: "msi", label: ways.systemAssigned, set: { [at("authentication")]: "MSI" } },
      {
        id: "sp",
        label: ways.servicePrincipal,
        reads: { [at("authentication")]: ["ServicePrincipal"] },
        needs: principalPaths,
        isDefault: true,
      },
      {
        id: "uami",
        label: ways.userAssigned,
        set: { [at("authentication")]: "MSI" },
        needs: [at("credential")],
      },
    ]),
    servicePrincipalId,
    servicePrincipalKey,
    tenant,
    credential,
    encryptedCredential,
  ],
  create: () => ({
    type: "AzureMLService",
    typeProperties: { subscriptionId: "", resourceGroupName: "", mlWorkspaceName: "", authentication: "MSI" },
  }),
});
