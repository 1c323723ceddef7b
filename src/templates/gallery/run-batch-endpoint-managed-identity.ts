import pattern from "#catalogue/patterns/entries/azure-ml-batch-endpoint-managed-identity.ts";
import {
  buildRunBatchEndpoint,
  endpointNeeds,
  endpointParameters,
  sharedNotes,
  source,
} from "../run-batch-endpoint.ts";
import { template } from "../template.ts";

export default template({
  id: "run-batch-endpoint-managed-identity",
  title: "Run batch endpoint (managed identity)",
  summary:
    "Starts a job on a batch endpoint, asks for its status until it has ended, and fails if the job failed. No secret to keep.",
  source,
  tags: ["Batch endpoint", "Until"],
  runsOn: ["Batch endpoint"],
  signsInWith: ["Managed identity"],
  notes: [
    ...sharedNotes,
    "The factory's managed identity signs in by itself; no token or secret passes through the pipeline.",
  ],
  parameters: endpointParameters,
  needs: [
    ...endpointNeeds,
    "The factory's managed identity with access to the workspace, its datastores and the input",
  ],
  build: (known) => buildRunBatchEndpoint(pattern, endpointParameters, known),
});
