/** The documented pipeline that runs a batch endpoint, as a pattern: for the gallery's templates and for the Activities pane. */
import type { JsonObject } from "#model/json.ts";
import { type BatchEndpointCall, batchEndpointLoop, ownParameters, stepNames } from "./batch-endpoint.ts";
import { type Pattern, pattern } from "./pattern.ts";

type Authentication = BatchEndpointCall["authentication"];

const { endpoint_uri, poll_interval, ...principal } = ownParameters;
/** In the order of the documented template. */
const shared = {
  endpoint_uri,
  poll_interval,
  endpoint_input_uri: { type: "String" },
  endpoint_input_type: { type: "String", defaultValue: "UriFolder" },
  endpoint_output_uri: { type: "String" },
} as const satisfies JsonObject;

/** The pattern for one way to sign in; `about` says what the pane shows. */
export function runBatchEndpoint(
  authentication: Authentication,
  about: Omit<Pattern, "piece" | "notes" | "pipelineName">,
): Pattern {
  const parameters: Readonly<Record<keyof typeof shared, JsonObject>> =
    authentication === "service-principal" ? { ...principal, ...shared } : shared;
  return pattern({
    ...about,
    notes: "azure-ml-batch-endpoint",
    pipelineName: "Run batch endpoint",
    activities: stepNames,
    parameters,
    variables: {},
    build: ({ activities, parameters: names }) => {
      const { endpoint_input_uri, endpoint_input_type, endpoint_output_uri } = names;
      return batchEndpointLoop({
        authentication,
        names: activities,
        parameterNames: Object.fromEntries(Object.entries(names).map(([key, { name }]) => [key, name])),
        // A model deployment takes one input and one output and ignores their names.
        inputs: { input: { kind: `@${endpoint_input_type.read}`, value: `@${endpoint_input_uri.read}` } },
        outputs: { score: { kind: "UriFile", value: `@${endpoint_output_uri.read}` } },
      }).activities;
    },
  });
}
