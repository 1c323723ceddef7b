// @ts-check
/** What lies in `contoso-ml-dev`: something of every kind, and more pipelines than one page holds. */

/** @typedef {import("../types.ts").ArmResource} ArmResource */

/** @param {string} name @param {string} kind @param {object} [more] */
const reference = (name, kind, more = {}) => ({ referenceName: name, type: `${kind}Reference`, ...more });

/** @type {Record<string, Record<string, object>>} by segment, then by name: the `properties` */
const content = {
  credentials: {
    ScoringIdentity: {
      type: "ManagedIdentity",
      typeProperties: {
        resourceId:
          "/subscriptions/1a4f3c52-7d0e-4f1b-9c7e-3b2a1f6d8e10/resourceGroups/rg-ml/providers/Microsoft.ManagedIdentity/userAssignedIdentities/scoring",
      },
    },
  },
  integrationRuntimes: {
    OnPremises: { type: "SelfHosted", description: "The machine beside the warehouse" },
  },
  linkedservices: {
    KeyVault: { type: "AzureKeyVault", typeProperties: { baseUrl: "https://contoso-ml-kv.vault.azure.net/" } },
    TrainingLake: {
      type: "AzureBlobFS",
      typeProperties: {
        url: "https://contosomllake.dfs.core.windows.net",
        accountKey: {
          type: "AzureKeyVaultSecret",
          store: reference("KeyVault", "LinkedService"),
          secretName: "lake-key",
        },
      },
    },
    Warehouse: {
      type: "AzureSqlDatabase",
      typeProperties: {
        server: "contoso-warehouse.database.windows.net",
        database: "sales",
        authenticationType: "SQL",
        userName: "loader",
        password: { type: "SecureString", value: "not-a-real-password" },
      },
      connectVia: reference("OnPremises", "IntegrationRuntime"),
    },
    MachineLearning: {
      type: "AzureMLService",
      typeProperties: {
        subscriptionId: "1a4f3c52-7d0e-4f1b-9c7e-3b2a1f6d8e10",
        resourceGroupName: "rg-ml",
        mlWorkspaceName: "contoso-ml",
        authentication: "MSI",
      },
    },
  },
  datasets: {
    Orders: {
      linkedServiceName: reference("Warehouse", "LinkedService"),
      type: "AzureSqlTable",
      typeProperties: { schema: "dbo", table: "Orders" },
      schema: [],
    },
    OrdersParquet: {
      linkedServiceName: reference("TrainingLake", "LinkedService"),
      type: "Parquet",
      typeProperties: {
        location: { type: "AzureBlobFSLocation", fileSystem: "ml", folderPath: "orders" },
        compressionCodec: "snappy",
      },
      schema: [],
    },
  },
  dataflows: {
    CleanOrders: {
      type: "MappingDataFlow",
      typeProperties: {
        sources: [{ name: "orders", dataset: reference("OrdersParquet", "Dataset") }],
        sinks: [{ name: "clean", dataset: reference("OrdersParquet", "Dataset") }],
        transformations: [],
        scriptLines: ["source(allowSchemaDrift: true) ~> orders", "orders sink(allowSchemaDrift: true) ~> clean"],
      },
    },
  },
  pipelines: {
    LoadOrders: {
      activities: [
        {
          name: "Copy orders",
          type: "Copy",
          dependsOn: [],
          inputs: [reference("Orders", "Dataset")],
          outputs: [reference("OrdersParquet", "Dataset")],
          typeProperties: { source: { type: "AzureSqlSource" }, sink: { type: "ParquetSink" } },
        },
      ],
    },
    TrainModel: {
      activities: [
        {
          name: "Load",
          type: "ExecutePipeline",
          dependsOn: [],
          typeProperties: { pipeline: reference("LoadOrders", "Pipeline"), waitOnCompletion: true },
        },
        {
          name: "Train",
          type: "AzureMLExecutePipeline",
          dependsOn: [{ activity: "Load", dependencyConditions: ["Succeeded"] }],
          linkedServiceName: reference("MachineLearning", "LinkedService"),
          typeProperties: { mlPipelineId: "5f7f2f54-1c0c-4b6e-9b80-6d1f3a2e4c55", experimentName: "orders" },
        },
      ],
      annotations: [],
    },
    ...Object.fromEntries(
      ["Archive", "Cleanup", "Notify", "Reindex", "Rescore"].map((name) => [`${name}Orders`, waiting()]),
    ),
  },
  triggers: {
    Nightly: {
      type: "ScheduleTrigger",
      runtimeState: "Started",
      typeProperties: {
        recurrence: { frequency: "Day", interval: 1, startTime: "2026-01-01T02:00:00Z", timeZone: "UTC" },
      },
      pipelines: [{ pipelineReference: reference("TrainModel", "Pipeline"), parameters: {} }],
    },
  },
  globalParameters: {
    default: { environment: { type: "string", value: "dev" } },
  },
};

/** A pipeline that only waits: it fills the list. */
function waiting() {
  return { activities: [{ name: "Wait", type: "Wait", dependsOn: [], typeProperties: { waitTimeInSeconds: 1 } }] };
}

/** @param {string} factory id @returns {ArmResource[]} */
export function factoryContent(factory) {
  return Object.entries(content).flatMap(([segment, byName]) =>
    Object.entries(byName).map(([name, properties], at) => ({
      id: `${factory}/${segment}/${name}`,
      name,
      type: `Microsoft.DataFactory/factories/${segment}`,
      properties: structuredClone(properties),
      etag: `0a00${(at + 1).toString(16).padStart(4, "0")}-0000-0d00-0000-67a081ed0000`,
    })),
  );
}
