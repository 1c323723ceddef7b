import { scoringCall, scoringParameters } from "../online-endpoint.ts";
import { pattern } from "../pattern.ts";

export default pattern({
  id: "azure-ml-online-endpoint-managed-identity",
  label: "Azure ML online endpoint (managed identity)",
  shortLabel: "Online endpoint MI",
  icon: "target",
  summary: "Scores one request at once on a managed online endpoint, as the factory's managed identity.",
  keywords: ["azure machine learning", "call model", "real time", "scoring", "inference", "msi"],
  notes: "azure-ml-online-endpoint",
  pipelineName: "Score online",
  activities: { score: "Score online" },
  parameters: scoringParameters,
  variables: {},
  build: ({ activities, parameters: { scoring_uri, scoring_body } }) => [
    scoringCall(activities.score, { uri: scoring_uri.read, body: scoring_body.read, sign: "managed-identity" }),
  ],
});
