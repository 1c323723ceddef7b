/** What the two templates that run a batch endpoint have in common: their parameters, notes and pipeline. */
import { nothingAround, type Pattern } from "#catalogue/patterns/pattern.ts";
import { declarations, type KnownValues, type TemplateBuild, type TemplateParameter } from "./template.ts";

const pipelineName = "Run-BatchEndpoint";

export const source = {
  label: "After “Run batch endpoints from Azure Data Factory”, Azure Machine Learning documentation",
  url: "https://learn.microsoft.com/azure/machine-learning/how-to-use-batch-azure-data-factory",
};

export const endpointParameters: readonly TemplateParameter[] = [
  {
    name: "endpoint_uri",
    type: "String",
    help: "The endpoint's scoring URI, https://<endpoint>.<region>.inference.ml.azure.com/jobs. Azure ML shows it on the endpoint's page.",
  },
  {
    name: "poll_interval",
    type: "Int",
    defaultValue: 120,
    help: "Seconds to wait before the status of the job is asked for, each time.",
  },
  {
    name: "endpoint_input_uri",
    type: "String",
    help: "The data to score, e.g. azureml://datastores/<datastore>/paths/<path>. Whoever runs the job must be able to read it.",
  },
  {
    name: "endpoint_input_type",
    type: "String",
    defaultValue: "UriFolder",
    help: "UriFolder for a folder of files, UriFile for one file.",
  },
  {
    name: "endpoint_output_uri",
    type: "String",
    help: "The file to write, e.g. azureml://datastores/workspaceblobstore/paths/batch/predictions.csv. It may not exist yet.",
  },
];

export const principalParameters: readonly TemplateParameter[] = [
  {
    name: "tenant_id",
    type: "String",
    help: "The ID of the directory (tenant) that the service principal belongs to.",
  },
  { name: "client_id", type: "String", help: "The application (client) ID of the service principal." },
  {
    name: "client_secret",
    type: "SecureString",
    help: "The value of a client secret of the service principal, shown once when it is made. It is never given a default.",
  },
];

export const endpointNeeds: readonly string[] = [
  "A batch endpoint with a default deployment",
  "A blob datastore registered in the workspace for the output",
];

export const sharedNotes: readonly string[] = [
  "Use it for a model that is deployed as a batch endpoint. For several inputs or literal values, edit the body of Run Batch-Endpoint.",
  "The pipeline is best called from others with Execute Pipeline, the values passed from there.",
  "The endpoint needs a default deployment, because the call names none.",
  "The output file may not exist yet, or the job fails with “the path already exists”. Put the run's ID into the path to be safe.",
  "The output must lie in a registered datastore on Azure Blob Storage; ADLS Gen2 is not taken. Copy it on from there if it belongs elsewhere.",
  "The input may lie in a datastore, in Blob Storage or in ADLS; anything else is copied there first. Nested folders are not searched, so flatten them.",
  "The compute of the deployment must be able to mount the storage of the input.",
  "Differs from the documented template: the loop also ends when the job is canceled or says Succeeded, so that it does not ask until its timeout.",
  "Differs from the documented template: a job that failed or was canceled fails the pipeline with the job's name and status; there the pipeline would succeed.",
  "Differs from the documented template: the wait comes before the first question, and the status is read from where either version of the answer keeps it.",
  "Differs from the documented template: the call is not retried, since a second try could start a second job; the address of the job is made from the last part of its ID, which may be a full path.",
  "Differs from the documented template: values go into the body one by one, so that a quote in one cannot break it, and what the calls send is kept out of monitoring.",
];

/** The pipeline of either template: the pattern of the Activities pane, in a pipeline of its own. */
export function buildRunBatchEndpoint(
  pattern: Pattern,
  parameters: readonly TemplateParameter[],
  known?: KnownValues,
): TemplateBuild {
  const { activities } = pattern.piece(nothingAround);
  const properties = { activities, parameters: declarations(parameters, known), annotations: [] };
  return { name: pipelineName, pipelines: [{ name: pipelineName, properties }] };
}
