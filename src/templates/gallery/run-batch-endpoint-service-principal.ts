import pattern from "#catalogue/patterns/entries/azure-ml-batch-endpoint-service-principal.ts";
import {
  buildRunBatchEndpoint,
  endpointNeeds,
  endpointParameters,
  principalParameters,
  sharedNotes,
  source,
} from "../run-batch-endpoint.ts";
import { template } from "../template.ts";

const parameters = [...principalParameters, ...endpointParameters];

export default template({
  id: "run-batch-endpoint-service-principal",
  title: "Run batch endpoint (service principal)",
  summary:
    "Gets a token, starts a job on a batch endpoint, asks for its status until it has ended, and fails if the job failed.",
  source,
  tags: ["Batch endpoint", "Until"],
  runsOn: ["Batch endpoint"],
  signsInWith: ["Service principal"],
  notes: [
    ...sharedNotes,
    "Differs from the documented template: client_secret is a SecureString, and what Authorize sends and receives is kept out of monitoring; there the secret would stand in the history of runs.",
    "Prefer the managed identity where you can. The token of Authorize lives about an hour and is not renewed, so that a longer job outlives it and is not seen to end.",
  ],
  parameters,
  needs: [...endpointNeeds, "A service principal with a client secret and access to the workspace and its datastores"],
  build: (known) => buildRunBatchEndpoint(pattern, parameters, known),
});
