import type { Field } from "#catalogue/definition.ts";
import { at, linkedService } from "#catalogue/resource-definition.ts";
import { credential, encryptedCredential, signIn, ways } from "#catalogue/sign-in-fields.ts";

const said = at("authentication");
const section = "Cluster";

function pairs(name: string, label: string, help: string, keyLabel: string): Field {
  return { kind: "key-value", path: at(name), section, label, help, keyLabel, valueLabel: "Value", dynamic: "allowed" };
}

function text(name: string, label: string, help: string, placeholder?: string): Field {
  const field = { kind: "text", path: at(name), section, label, help, dynamic: "allowed" } as const;
  return placeholder === undefined ? field : { ...field, placeholder };
}

const shared = [at("newClusterVersion"), at("newClusterNumOfWorker")];

export default linkedService({
  type: "AzureDatabricks",
  label: "Azure Databricks",
  group: "compute",
  icon: "stack",
  docs: "compute-linked-services",
  summary: "A Databricks workspace that runs jobs, notebooks and code.",
  keywords: ["spark", "notebook", "job", "cluster", "serverless"],
  defaultName: "AzureDatabricks1",
  fields: [
    {
      kind: "text",
      path: at("domain"),
      label: "Workspace URL",
      help: "The address of the workspace, as its overview page shows it.",
      placeholder: "https://adb-<number>.<number>.azuredatabricks.net",
      required: true,
      dynamic: "allowed",
    },
    signIn(said, [
      { id: "token", label: "Access token", needs: [at("accessToken")] },
      { id: "msi", label: ways.systemAssigned, set: { [said]: "MSI" }, needs: [at("workspaceResourceId")] },
      {
        id: "uami",
        label: ways.userAssigned,
        set: { [said]: "MSI" },
        needs: [at("workspaceResourceId"), at("credential")],
      },
    ]),
    {
      kind: "secret",
      path: at("accessToken"),
      section: "Sign-in",
      label: "Access token",
      help: "A personal access token, made in the user settings of the workspace. Best kept in a Key Vault.",
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: at("workspaceResourceId"),
      section: "Sign-in",
      label: "Workspace resource ID",
      help: "The full ID of the workspace, from its properties page. The identity needs the Contributor role on it.",
      placeholder: "/subscriptions/…/providers/Microsoft.Databricks/workspaces/…",
      dynamic: "allowed",
    },
    credential,
    encryptedCredential,
    {
      kind: "variant",
      path: at("(cluster)"),
      section,
      label: "Runs on",
      help: "Jobs bring their own compute, so they need no cluster here. Notebooks and code need one of the others.",
      variants: [
        { id: "serverless", label: "Serverless, or as the job says", isDefault: true },
        { id: "existing", label: "Existing cluster", needs: [at("existingClusterId")] },
        {
          id: "pool",
          label: "Existing instance pool",
          needs: [at("instancePoolId"), ...shared],
          takes: [at("dataSecurityMode")],
        },
        {
          id: "new",
          label: "New job cluster",
          needs: [at("newClusterVersion"), at("newClusterNodeType"), at("newClusterNumOfWorker")],
          takes: [
            at("newClusterDriverNodeType"),
            at("newClusterSparkConf"),
            at("newClusterSparkEnvVars"),
            at("newClusterInitScripts"),
            at("newClusterCustomTags"),
            at("newClusterLogDestination"),
            at("newClusterEnableElasticDisk"),
            at("policyId"),
            at("dataSecurityMode"),
          ],
        },
      ],
    },
    text(
      "existingClusterId",
      "Cluster ID",
      "From the tags of the cluster, or the end of its address.",
      "0000-000000-abcdefgh",
    ),
    text("instancePoolId", "Pool ID", "The ID of the pool that gives the machines."),
    text("newClusterVersion", "Runtime version", "The Databricks runtime, as its API names it.", "15.4.x-scala2.12"),
    text("newClusterNodeType", "Node type", "The size of the workers.", "Standard_D4ds_v5"),
    text("newClusterNumOfWorker", "Workers", "A number, or fewest and most with a colon between them.", "2 or 1:8"),
    text(
      "newClusterDriverNodeType",
      "Driver node type",
      "The size of the driver, where it is not that of the workers.",
    ),
    pairs("newClusterSparkConf", "Spark configuration", "Settings of Spark.", "Setting"),
    pairs(
      "newClusterSparkEnvVars",
      "Environment variables",
      "Variables that the code finds on each machine.",
      "Variable",
    ),
    {
      kind: "list",
      path: at("newClusterInitScripts"),
      section,
      label: "Init scripts",
      help: "Scripts that run on each machine before the work begins, by their paths.",
      of: "text",
      itemLabel: "script",
      dynamic: "allowed",
    },
    pairs("newClusterCustomTags", "Tags", "Tags of the machines, for the bill.", "Tag"),
    text("newClusterLogDestination", "Log destination", "Where the logs of the cluster go.", "dbfs:/logs"),
    {
      kind: "boolean",
      path: at("newClusterEnableElasticDisk"),
      section,
      label: "Elastic disk",
      help: "Machines get more disk when they run out of it.",
      rare: true,
      dynamic: "allowed",
    },
    text("policyId", "Policy ID", "The cluster policy that limits what may be chosen."),
    {
      kind: "choice",
      path: at("dataSecurityMode"),
      section,
      label: "Data access mode",
      help: "Who may use the cluster, and whether Unity Catalog guards the data.",
      rare: true,
      dynamic: "allowed",
      isOpen: true,
      options: ["SINGLE_USER", "USER_ISOLATION", "NONE"].map((value) => ({ value, label: value })),
    },
  ],
  create: () => ({ type: "AzureDatabricks", typeProperties: { domain: "", authentication: "MSI" } }),
});
