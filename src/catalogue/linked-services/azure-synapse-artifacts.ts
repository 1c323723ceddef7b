import { at, linkedService } from "#catalogue/resource-definition.ts";
import { signIn, ways } from "#catalogue/sign-in-fields.ts";

export default linkedService({
  type: "AzureSynapseArtifacts",
  label: "Azure Synapse Analytics (artifacts)",
  group: "compute",
  icon: "cubes",
  docs: "transform-data-synapse-notebook",
  summary: "A Synapse workspace whose notebooks and Spark jobs are run.",
  keywords: ["synapse", "notebook", "spark"],
  defaultName: "AzureSynapseArtifacts1",
  fields: [
    {
      kind: "text",
      path: at("endpoint"),
      label: "Workspace URL",
      help: "The development endpoint of the workspace.",
      placeholder: "https://<workspace>.dev.azuresynapse.net",
      required: true,
      dynamic: "allowed",
    },
    signIn(at("authentication"), [
      {
        id: "msi",
        label: ways.systemAssigned,
        set: { [at("authentication")]: "MSI" },
        takes: [at("workspaceResourceId")],
        isDefault: true,
      },
    ]),
    {
      kind: "text",
      path: at("workspaceResourceId"),
      section: "Sign-in",
      label: "Workspace resource ID",
      help: "The full ID of the workspace, from its properties page.",
      placeholder: "/subscriptions/…/providers/Microsoft.Synapse/workspaces/…",
      dynamic: "allowed",
    },
  ],
  create: () => ({ type: "AzureSynapseArtifacts", typeProperties: { endpoint: "", authentication: "MSI" } }),
});
