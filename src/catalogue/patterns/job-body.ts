/** The body of a call that starts a job on a batch endpoint (`facts/formats.md` section 4). */
import { dynamicText } from "#language/dynamic-content.ts";
import type { JsonObject, JsonValue } from "#model/json.ts";

export interface JobInput {
  /** `UriFolder`, `UriFile`, `Literal`, or an expression that gives one of the first two. */
  readonly kind: string;
  /** As in a document: a text that starts with `@` is evaluated; any other JSON is taken as it is. */
  readonly value: JsonValue;
}

export interface JobOutput {
  /** `UriFile` for a model deployment, which writes one file; `UriFolder` for a pipeline component. */
  readonly kind: string;
  readonly value: string;
}

export interface JobData {
  readonly inputs: Readonly<Record<string, JobInput>>;
  readonly outputs: Readonly<Record<string, JobOutput>>;
}

/**
 * The body is an object whose texts are evaluated one by one, and not one text put together by `concat`: a quote or a
 * backslash in a value then stays inside its value, and cannot break the JSON or add to it.
 */
export function jobBody({ inputs, outputs }: JobData): JsonObject {
  const inputData = Object.entries(inputs).map(([name, { kind, value }]): [string, JsonObject] => {
    const key = kind.toLowerCase() === "literal" ? "Value" : "Uri";
    return [name, { JobInputType: kind, [key]: dynamicText(value) ?? value }];
  });
  const outputData = Object.entries(outputs).map(([name, { kind, value }]): [string, JsonObject] => {
    return [name, { JobOutputType: kind, Uri: value }];
  });
  return {
    properties: {
      ...(inputData.length === 0 ? {} : { InputData: Object.fromEntries(inputData) }),
      ...(outputData.length === 0 ? {} : { OutputData: Object.fromEntries(outputData) }),
    },
  };
}
