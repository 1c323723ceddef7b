import { runBatchEndpoint } from "../run-batch-endpoint.ts";

export default runBatchEndpoint("managed-identity", {
  id: "azure-ml-batch-endpoint-managed-identity",
  label: "Azure ML batch endpoint (managed identity)",
  shortLabel: "Batch endpoint MI",
  icon: "brain-circuit",
  summary:
    "Starts a job on a batch endpoint as the factory's managed identity, waits until it has ended, and fails if the job failed.",
  keywords: ["azure machine learning", "call model", "batch scoring", "run-batchendpoint", "msi", "no secret"],
});
