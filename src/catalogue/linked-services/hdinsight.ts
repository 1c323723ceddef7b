import { at, linkedService } from "#catalogue/resource-definition.ts";
import { credential, encryptedCredential, signIn, ways } from "#catalogue/sign-in-fields.ts";

const said = at("clusterAuthType");

export default linkedService({
  type: "HDInsight",
  label: "Azure HDInsight",
  group: "compute",
  icon: "servers",
  docs: "compute-linked-services",
  summary: "An HDInsight cluster that is there already.",
  keywords: ["hadoop", "hive", "spark", "pig", "cluster"],
  defaultName: "AzureHDInsight1",
  fields: [
    {
      kind: "text",
      path: at("clusterUri"),
      label: "Cluster URL",
      help: "The address of the cluster.",
      placeholder: "https://<cluster>.azurehdinsight.net/",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "reference",
      path: at("linkedServiceName"),
      label: "Storage",
      help: "The storage linked service with the scripts, and for the logs.",
      to: "linkedService",
      types: ["AzureBlobStorage", "AzureBlobFS", "AzureStorage"],
    },
    {
      kind: "text",
      path: at("fileSystem"),
      label: "File system",
      help: "The container of the cluster, where its storage is a Data Lake Storage Gen2.",
      dynamic: "allowed",
    },
    {
      kind: "reference",
      path: at("hcatalogLinkedServiceName"),
      label: "Metastore",
      help: "The Azure SQL database that HCatalog keeps its tables in.",
      rare: true,
      to: "linkedService",
      types: ["AzureSqlDatabase"],
    },
    {
      kind: "boolean",
      path: at("isEspEnabled"),
      label: "Enterprise security",
      help: "The cluster has the Enterprise Security Package and knows the users of the domain.",
      rare: true,
      dynamic: "allowed",
    },
    signIn(said, [
      {
        id: "basic",
        label: "User name and password",
        set: { [said]: "BasicAuth" },
        needs: [at("userName"), at("password")],
      },
      { id: "msi", label: ways.systemAssigned, set: { [said]: "SystemAssignedManagedIdentity" } },
      {
        id: "uami",
        label: ways.userAssigned,
        set: { [said]: "UserAssignedManagedIdentity" },
        needs: [at("credential")],
      },
    ]),
    {
      kind: "text",
      path: at("userName"),
      section: "Sign-in",
      label: "User",
      help: "The cluster login, admin unless it was named otherwise.",
      dynamic: "allowed",
    },
    {
      kind: "secret",
      path: at("password"),
      section: "Sign-in",
      label: "Password",
      help: "The password of the cluster login. Best kept in a Key Vault.",
    },
    credential,
    encryptedCredential,
  ],
  create: () => ({ type: "HDInsight", typeProperties: { clusterUri: "", clusterAuthType: "BasicAuth" } }),
});
