/**
 * Asks until something has ended, and fails if it did not end well. The status is kept in a variable, for the condition of
 * the loop, the check after it and whatever comes later.
 *
 * - The wait comes first, so that the loop ends as soon as the end is seen.
 * - A question that fails is asked again with the next pass: the variable keeps what it held.
 */
import type { JsonObject } from "#model/json.ts";
import { asField } from "./embed.ts";
import { step } from "./step.ts";

export interface Poll {
  readonly names: Readonly<Record<"loop" | "pause" | "check" | "remember" | "succeeded" | "report", string>>;
  /** The loop runs after this activity. */
  readonly after?: string;
  /** An expression that gives the seconds between two questions. */
  readonly seconds: string;
  /** The activity that asks, by its name here, made to run after the pause. */
  readonly check: JsonObject;
  /** An expression that reads the status from its answer; null where there is none. */
  readonly status: string;
  readonly store: { readonly name: string; readonly read: string };
  /** The words in which it ends, in lower case. */
  readonly well: readonly string[];
  readonly badly: readonly string[];
  /** How long it may take, `d.hh:mm:ss`. */
  readonly timeout: string;
  /** What runs when it ended well. */
  readonly onSuccess?: readonly JsonObject[];
  readonly failure: { readonly message: string; readonly errorCode: string };
}

/** The loop and the check of how it ended. */
export function pollLoop({ names, check, store, status, failure, ...poll }: Poll): readonly JsonObject[] {
  const isOneOf = (words: readonly string[]) => {
    return asField(`@contains(createArray(${words.map((word) => `'${word}'`).join(", ")}), ${store.read})`);
  };
  const pause = step("Wait", names.pause, { properties: { waitTimeInSeconds: asField(`@${poll.seconds}`) } });
  const remember = step("SetVariable", names.remember, {
    after: names.check,
    properties: { variableName: store.name, value: asField(`@toLower(string(coalesce(${status}, '')))`) },
  });
  const loop = step("Until", names.loop, {
    after: poll.after,
    properties: {
      expression: isOneOf([...poll.well, ...poll.badly]),
      activities: [pause, check, remember],
      timeout: poll.timeout,
    },
  });
  const report = step("Fail", names.report, {
    properties: { message: asField(failure.message), errorCode: failure.errorCode },
  });
  const succeeded = step("IfCondition", names.succeeded, {
    after: names.loop,
    properties: {
      expression: isOneOf(poll.well),
      ...(poll.onSuccess === undefined ? {} : { ifTrueActivities: poll.onSuccess }),
      ifFalseActivities: [report],
    },
  });
  return [loop, succeeded];
}
