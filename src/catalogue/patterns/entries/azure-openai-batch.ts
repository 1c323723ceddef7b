import { asField, atPath } from "../embed.ts";
import { getSecret, secretOf } from "../key-vault.ts";
import { pattern } from "../pattern.ts";
import { pollLoop } from "../poll.ts";
import { activity, step, web } from "../step.ts";

/**
 * Differs from the documented steps in one thing: a file is uploaded to the service as a form of several parts, which a Web
 * activity cannot send. The batch therefore reads its file from Blob Storage, where a Copy activity puts it, and writes its
 * results there; Microsoft's page on batches with Blob Storage describes it.
 */
export default pattern({
  id: "azure-openai-batch",
  label: "Azure OpenAI batch",
  shortLabel: "OpenAI batch",
  icon: "bot",
  summary:
    "Starts an Azure OpenAI batch on a JSONL file in Blob Storage, waits until it has ended, and keeps the address of its results.",
  keywords: ["gpt", "llm", "chat completions", "language model", "jsonl", "foundry", "call model", "classify"],
  notes: "azure-openai-batch",
  pipelineName: "Run OpenAI batch",
  activities: {
    key: "Get OpenAI key",
    create: "Create batch",
    loop: "Wait for batch",
    pause: "Pause before batch check",
    check: "Check batch",
    remember: "Remember batch status",
    succeeded: "If batch completed",
    results: "Remember batch results",
    report: "Report batch failure",
  },
  parameters: {
    openai_endpoint: { type: "String" },
    key_vault_name: { type: "String" },
    openai_secret_name: { type: "String" },
    openai_input_blob: { type: "String" },
    openai_output_folder: { type: "String" },
    poll_interval: { type: "Int", defaultValue: 300 },
  },
  variables: { batch_status: { type: "String" }, batch_results: { type: "String" } },
  build: ({ activities: names, parameters, variables: { batch_status, batch_results } }) => {
    const headers = { "api-key": asField(`@${secretOf(names.key)}`) };
    const batches = atPath(parameters.openai_endpoint.read, "openai/v1/batches");
    const id = `${activity(names.create)}.output.id`;
    const answer = `${activity(names.check)}?.output`;
    return [
      getSecret(names.key, { vault: parameters.key_vault_name.read, secret: parameters.openai_secret_name.read }),
      web(names.create, {
        after: names.key,
        policy: { secureInput: true },
        properties: {
          url: asField(`@${batches}`),
          method: "POST",
          headers: { "Content-Type": "application/json", ...headers },
          body: {
            input_file_id: null,
            endpoint: "/chat/completions",
            completion_window: "24h",
            input_blob: `@${parameters.openai_input_blob.read}`,
            output_folder: { url: `@${parameters.openai_output_folder.read}` },
          },
        },
      }),
      ...pollLoop({
        names,
        after: names.create,
        seconds: parameters.poll_interval.read,
        check: web(names.check, {
          after: names.pause,
          policy: { retry: 2, secureInput: true },
          properties: { url: asField(`@concat(${batches}, '/', ${id})`), method: "GET", headers },
        }),
        status: `${answer}?.status`,
        store: batch_status,
        well: ["completed"],
        badly: ["failed", "expired", "cancelled", "canceled"],
        // Longer than the window of 24 hours, so that a batch that expires is seen to expire.
        timeout: "1.02:00:00",
        onSuccess: [
          step("SetVariable", names.results, {
            properties: {
              variableName: batch_results.name,
              value: asField(`@string(coalesce(${answer}?.output_blob, ''))`),
            },
          }),
        ],
        failure: {
          message: `@concat('The Azure OpenAI batch ', ${id}, ' ended as ', ${batch_status.read}, '.')`,
          errorCode: "OpenAIBatchFailed",
        },
      }),
    ];
  },
});
