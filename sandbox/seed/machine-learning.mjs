// @ts-check
/** An Azure ML workspace: endpoints with and without a default deployment, what stands behind them, datastores. */

/** @typedef {import("../types.ts").ArmResource} ArmResource */

const type = "Microsoft.MachineLearningServices/workspaces";

const contosoEndpoints = [
  { name: "churn-scoring", description: "Scores customers every night", deployment: "churn-v3" },
  { name: "demand-forecast", description: "Weekly forecast by store", deployment: "forecast-blue" },
  { name: "image-labels", description: "Still without a default deployment", deployment: undefined },
  { name: "invoice-fields", description: "Reads scanned invoices", deployment: "fields-2026-03" },
  { name: "price-anomalies", description: "", deployment: "anomalies-1" },
  { name: "review-sentiment", description: "Sentiment of product reviews", deployment: "sentiment-small" },
];

/**
 * @param {string} group id of the resource group
 * @param {string} name of the workspace
 * @param {{location?: string, endpoints?: typeof contosoEndpoints}} [more]
 * @returns {ArmResource[]}
 */
export function machineLearning(group, name, { location = "westeurope", endpoints = contosoEndpoints } = {}) {
  const id = `${group}/providers/${type}/${name}`;
  const workspace = {
    id,
    name,
    type,
    location,
    kind: "Default",
    identity: { type: "SystemAssigned", principalId: "b2403052-96f5-4e42-9e99-513f4ea08d85" },
    properties: {
      friendlyName: name,
      discoveryUrl: `https://${location}.api.azureml.ms/discovery`,
      publicNetworkAccess: "Enabled",
      provisioningState: "Succeeded",
    },
  };
  return [
    workspace,
    ...endpoints.flatMap((endpoint) => batchEndpoint(id, location, endpoint)),
    datastore(id, "workspaceblobstore", "AzureBlob", true),
    datastore(id, "scoring_output", "AzureBlob", false),
    datastore(id, "lake", "AzureDataLakeGen2", false),
  ];
}

/** @param {string} workspace id @param {string} location @param {(typeof contosoEndpoints)[number]} endpoint @returns {ArmResource[]} */
function batchEndpoint(workspace, location, { name, description, deployment }) {
  const id = `${workspace}/batchEndpoints/${name}`;
  const endpoint = {
    id,
    name,
    type: `${type}/batchEndpoints`,
    location,
    tags: {},
    kind: "",
    properties: {
      description,
      authMode: "AADToken",
      defaults: deployment === undefined ? null : { deploymentName: deployment },
      provisioningState: "Succeeded",
      scoringUri: `https://${name}.${location}.inference.ml.azure.com/jobs`,
      swaggerUri: null,
      properties: {},
    },
  };
  if (deployment === undefined) return [endpoint];
  const behind = {
    id: `${id}/deployments/${deployment}`,
    name: deployment,
    type: `${type}/batchEndpoints/deployments`,
    location,
    tags: {},
    properties: {
      provisioningState: "Succeeded",
      compute: `${workspace}/computes/cpu-cluster`,
      model: { referenceType: "Id", assetId: `${workspace}/models/${name}/versions/3` },
      deploymentConfiguration: null,
      miniBatchSize: 10,
    },
  };
  return [endpoint, behind];
}

/** @param {string} workspace id @param {string} name @param {string} datastoreType @param {boolean} isDefault @returns {ArmResource} */
function datastore(workspace, name, datastoreType, isDefault) {
  return {
    id: `${workspace}/datastores/${name}`,
    name,
    type: `${type}/datastores`,
    properties: {
      datastoreType,
      isDefault,
      accountName: "contosomlstore",
      ...(datastoreType === "AzureBlob" ? { containerName: name.replaceAll("_", "-") } : { filesystem: name }),
      credentials: { credentialsType: "None" },
    },
  };
}
