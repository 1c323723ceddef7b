/** Single activities of a pattern: a new activity of the catalogue with its settings and what it runs after. */
import { doubleQuotes, isWord } from "#language/tokens.ts";
import type { JsonObject } from "#model/json.ts";
import { newActivity } from "../catalogue.ts";

export interface StepParts {
  readonly after?: string | undefined;
  readonly policy?: JsonObject;
  readonly properties: JsonObject;
}

/** A new activity of a type; `policy` changes single values of its usual policy. */
export function step(type: string, name: string, { after, policy, properties }: StepParts): JsonObject {
  const fresh = newActivity(type, name);
  const dependsOn = after === undefined ? [] : [{ activity: after, dependencyConditions: ["Succeeded"] }];
  const kept = fresh["policy"];
  const whole = typeof kept === "object" && kept !== null ? { policy: { ...kept, ...policy } } : {};
  return { ...fresh, dependsOn, ...whole, typeProperties: properties };
}

/** A call answers within minutes, whatever the job takes, so that its timeout is short. */
export function web(name: string, { policy, ...parts }: StepParts): JsonObject {
  return step("WebActivity", name, { ...parts, policy: { timeout: "0.00:10:00", ...policy } });
}

/** `activity('…')` for an expression. */
export function activity(name: string): string {
  return `activity('${doubleQuotes(name)}')`;
}

/** `pipeline().parameters.x` for an expression. */
export function parameter(name: string): string {
  return isWord(name) ? `pipeline().parameters.${name}` : `pipeline().parameters['${doubleQuotes(name)}']`;
}

/** `variables('…')` for an expression. */
export function variable(name: string): string {
  return `variables('${doubleQuotes(name)}')`;
}
