import { getSecret, secretOf } from "../key-vault.ts";
import { scoringCall, scoringParameters } from "../online-endpoint.ts";
import { pattern } from "../pattern.ts";

export default pattern({
  id: "azure-ml-online-endpoint-key",
  label: "Azure ML online endpoint (key in Key Vault)",
  shortLabel: "Online endpoint key",
  icon: "target",
  summary: "Reads an online endpoint's key from a Key Vault, and scores one request at once with it.",
  keywords: ["azure machine learning", "call model", "real time", "scoring", "inference", "api key"],
  notes: "azure-ml-online-endpoint",
  pipelineName: "Score online",
  activities: { key: "Get endpoint key", score: "Score online" },
  parameters: {
    ...scoringParameters,
    key_vault_name: { type: "String" },
    endpoint_secret_name: { type: "String" },
  },
  variables: {},
  build: ({ activities: { key, score }, parameters }) => [
    getSecret(key, { vault: parameters.key_vault_name.read, secret: parameters.endpoint_secret_name.read }),
    scoringCall(score, {
      uri: parameters.scoring_uri.read,
      body: parameters.scoring_body.read,
      sign: { key: secretOf(key), after: key },
    }),
  ],
});
