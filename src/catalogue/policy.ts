/** What every activity has beside its own settings: the General tab's fields (`facts/adf-domain.md` section 3). */
import type { JsonObject } from "#model/json.ts";
import type { Field, PolicyProfile } from "./definition.ts";

/** Source of length and pattern: `facts/adf-domain.md` section 1. */
export const commonFields: readonly Field[] = [
  {
    kind: "text",
    path: "name",
    label: "Name",
    help: "Unique in the whole pipeline, letter case aside. Expressions use it to read this activity's result.",
    required: true,
    maxLength: 55,
    pattern: {
      source: "^[A-Za-z0-9_][^<>*#.%&:\\\\+?/]*$",
      says: "starts with a letter, a digit or _ and holds none of < > * # . % & : \\ + ? /",
    },
  },
  { kind: "text", path: "description", label: "Description", help: "For those who read the pipeline.", lines: 3 },
  {
    kind: "choice",
    path: "state",
    label: "Activity state",
    help: "An inactive activity stays in the pipeline and does not run.",
    default: "Active",
    options: [
      { value: "Active", label: "Active" },
      { value: "Inactive", label: "Inactive" },
    ],
  },
  {
    kind: "choice",
    path: "onInactiveMarkAs",
    label: "Mark as",
    help: "The outcome an inactive activity pretends to have, so that what follows knows how to go on.",
    visibleWhen: { path: "state", in: ["Inactive"] },
    default: "Succeeded",
    options: [
      { value: "Succeeded", label: "Succeeded" },
      { value: "Failed", label: "Failed" },
      { value: "Skipped", label: "Skipped" },
    ],
  },
];

const secureInput: Field = {
  kind: "boolean",
  path: "policy.secureInput",
  label: "Secure input",
  help: "What goes in is not shown in monitoring.",
  default: false,
};

const secureOutput: Field = {
  kind: "boolean",
  path: "policy.secureOutput",
  label: "Secure output",
  help: "What comes out is not shown in monitoring.",
  default: false,
};

const execution: readonly Field[] = [
  {
    kind: "duration",
    path: "policy.timeout",
    label: "Timeout",
    help: "How long one try may take: ten minutes to seven days.",
    placeholder: "0.12:00:00",
    dynamic: "allowed",
    default: "0.12:00:00",
  },
  {
    kind: "number",
    path: "policy.retry",
    label: "Retry",
    help: "How often it is tried again after a failure. Keep 0 for a call that starts a job.",
    dynamic: "allowed",
    integer: true,
    min: 0,
    default: 0,
  },
  {
    kind: "number",
    path: "policy.retryIntervalInSeconds",
    label: "Retry interval",
    help: "The pause before the next try.",
    integer: true,
    min: 30,
    max: 86_400,
    unit: "seconds",
    default: 30,
  },
];

const fieldsByProfile = {
  full: [...execution, secureOutput, secureInput],
  secure: [secureOutput, secureInput],
  "secure-input": [secureInput],
  none: [],
} satisfies Record<PolicyProfile, readonly Field[]>;

/** The policy fields that a profile has. */
export function policyFields(profile: PolicyProfile): readonly Field[] {
  return fieldsByProfile[profile];
}

/** The policy of a new activity, every value said: omitted timeouts mean different things to docs and schema. */
export function newPolicy(profile: PolicyProfile): JsonObject | undefined {
  const secure = { secureOutput: false, secureInput: false };
  if (profile === "full") return { timeout: "0.12:00:00", retry: 0, retryIntervalInSeconds: 30, ...secure };
  if (profile === "secure") return secure;
  return profile === "secure-input" ? { secureInput: false } : undefined;
}
