/** A pipeline that calls another, and what comes back from it (`facts/adf-domain.md` section 3, Pipeline return value). */
import { expressionObject } from "#language/dynamic-content.ts";
import { isWord } from "#language/tokens.ts";
import { type Activity, typeOf, typePropertiesOf } from "#model/activity.ts";
import type { JsonArray, JsonObject } from "#model/json.ts";
import { newActivity } from "../catalogue.ts";
import { referenceTo } from "../reference.ts";
import { activity } from "./step.ts";

const caller = "ExecutePipeline";
const setter = "SetVariable";
const returnVariable = "pipelineReturnValue";

export interface PipelineCall {
  readonly name: string;
  readonly pipeline: string;
  readonly dependsOn: JsonArray;
  /** Values for the parameters of the pipeline: expressions without their `@`. */
  readonly given: Readonly<Record<string, string>>;
  /** Whether the values are kept out of the logs. */
  readonly input: "open" | "secure";
}

/** An activity that runs a pipeline and waits for its end, so that failures and return values come back. */
export function callPipeline({ name, pipeline, dependsOn, given, input }: PipelineCall): JsonObject {
  const fresh = newActivity(caller, name);
  const policy = fresh["policy"];
  const parameters = Object.fromEntries(
    Object.entries(given).map(([parameter, value]) => [parameter, expressionObject(`@${value}`)] as const),
  );
  return {
    ...fresh,
    dependsOn,
    ...(input === "secure" && typeof policy === "object" ? { policy: { ...policy, secureInput: true } } : {}),
    typeProperties: {
      pipeline: referenceTo("pipeline", pipeline),
      waitOnCompletion: true,
      ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    },
  };
}

export interface ReturnedValue {
  readonly key: string;
  /** An expression without its `@`. */
  readonly value: string;
}

/** An activity that gives values back to the calling pipeline, once the activities it names have succeeded. */
export function returnValues(
  name: string,
  { values, after }: { readonly values: readonly ReturnedValue[]; readonly after: readonly string[] },
): JsonObject {
  return {
    ...newActivity(setter, name),
    dependsOn: after.map((one) => ({ activity: one, dependencyConditions: ["Succeeded"] })),
    typeProperties: {
      variableName: returnVariable,
      value: values.map(({ key, value }) => ({ key, value: { type: "Expression", content: `@${value}` } })),
      setSystemVariable: true,
    },
  };
}

/** How a calling pipeline reads a value that was given back. */
export function returnedBy(call: string, key: string): string {
  return `${activity(call)}.output.${returnVariable}${isWord(key) ? `.${key}` : `['${key}']`}`;
}

/** Whether an activity sets what its pipeline gives back. */
export function setsReturnValue(one: Activity): boolean {
  const isSetter = typeOf(one)?.toLowerCase() === setter.toLowerCase();
  return isSetter && typePropertiesOf(one)["setSystemVariable"] === true;
}
