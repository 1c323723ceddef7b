import { runBatchEndpoint } from "../run-batch-endpoint.ts";

export default runBatchEndpoint("service-principal", {
  id: "azure-ml-batch-endpoint-service-principal",
  label: "Azure ML batch endpoint (service principal)",
  shortLabel: "Batch endpoint SP",
  icon: "brain-circuit",
  summary:
    "Gets a token with a client secret, starts a job on a batch endpoint, waits until it has ended, and fails if the job failed.",
  keywords: ["azure machine learning", "call model", "batch scoring", "run-batchendpoint", "client secret", "token"],
});
