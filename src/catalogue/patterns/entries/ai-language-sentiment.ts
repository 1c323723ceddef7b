import { asField, atPath } from "../embed.ts";
import { getSecret, secretOf } from "../key-vault.ts";
import { pattern } from "../pattern.ts";
import { web } from "../step.ts";

export default pattern({
  id: "ai-language-sentiment",
  label: "AI Language sentiment",
  shortLabel: "Language sentiment",
  icon: "sentiment",
  summary:
    "Reads the key of an Azure AI Language resource from a Key Vault, and asks for the sentiment of up to 10 texts.",
  keywords: ["cognitive services", "text analytics", "opinion", "azure ai services", "call model"],
  notes: "ai-language-sentiment",
  pipelineName: "Analyze sentiment",
  activities: { key: "Get language key", analyze: "Analyze sentiment" },
  parameters: {
    language_endpoint: { type: "String" },
    key_vault_name: { type: "String" },
    language_secret_name: { type: "String" },
    documents: { type: "Array" },
  },
  variables: {},
  build: ({ activities: { key, analyze }, parameters }) => [
    getSecret(key, { vault: parameters.key_vault_name.read, secret: parameters.language_secret_name.read }),
    web(analyze, {
      after: key,
      policy: { secureInput: true },
      properties: {
        url: asField(`@${atPath(parameters.language_endpoint.read, "language/:analyze-text?api-version=2024-11-01")}`),
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "Ocp-Apim-Subscription-Key": asField(`@${secretOf(key)}`),
        },
        body: {
          kind: "SentimentAnalysis",
          parameters: { modelVersion: "latest" },
          analysisInput: { documents: `@${parameters.documents.read}` },
        },
      },
    }),
  ],
});
