/** A request that reads or writes rows. */
import type { Field } from "#catalogue/definition.ts";

export function requestMethod(methods: readonly string[], byDefault: string): Field {
  return {
    kind: "choice",
    path: "requestMethod",
    label: "Method",
    help: "What to ask of the address.",
    dynamic: "allowed",
    default: byDefault,
    options: methods.map((value) => ({ value, label: value })),
  };
}

export const requestBody: Field = {
  kind: "text",
  path: "requestBody",
  label: "Body",
  help: "What is sent with a POST.",
  visibleWhen: { path: "requestMethod", in: ["POST"] },
  dynamic: "allowed",
  lines: 3,
};

/** The schema says text, one header a line; Studio writes names with values. */
export const requestHeaders: Field = {
  kind: "key-value",
  path: "additionalHeaders",
  label: "Headers",
  help: "Sent with each request.",
  dynamic: "allowed",
  keyLabel: "Header",
  valueLabel: "Value",
  orText: true,
};

export const responseTimeout: Field = {
  kind: "duration",
  path: "httpRequestTimeout",
  label: "Response timeout",
  help: "How long to wait for an answer; reading it may take longer.",
  placeholder: "00:01:40",
  dynamic: "allowed",
  default: "00:01:40",
  rare: true,
};
