/** Why a resource cannot be published as it is: the first reason, in words. */
import { resourceAddress, resourceOf } from "#model/address.ts";
import { isObject, own } from "#model/json.ts";
import { propertiesOf, type Resource } from "#model/workspace.ts";
import type { Finding } from "#rules/finding.ts";
import { checkResourceName } from "#rules/name-check.ts";
import { maskedSecret } from "./compare.ts";
import { inWords, isPublished, type PublishedKind } from "./kinds.ts";
import type { LiveFactory } from "./live.ts";
import type { Need, StepKey } from "./references.ts";
import type { Step } from "./step.ts";

/** A resource of a kind that is published, and what it refers to. */
export interface Candidate {
  readonly key: StepKey;
  readonly kind: PublishedKind;
  readonly name: string;
  readonly resource: Resource;
  readonly needs: readonly Need[];
}

/** What is known when a candidate's turn comes. */
export interface Known {
  readonly live: LiveFactory;
  readonly byKey: ReadonlyMap<StepKey, Candidate>;
  /** Keys that several candidates share. */
  readonly doubles: ReadonlySet<StepKey>;
  readonly circles: readonly (readonly StepKey[])[];
  readonly findings: readonly Finding[];
  /** The steps of everything that comes before. */
  readonly planned: ReadonlyMap<StepKey, Step>;
}

export interface Block {
  readonly says: string;
  /** `unchanged`: it holds even where the factory has the same already. */
  readonly even?: "unchanged";
}

/** The reason, or undefined where nothing stands in the way. */
export function whyBlocked(candidate: Candidate, known: Known): Block | undefined {
  const { key, name } = candidate;
  if (known.doubles.has(key)) {
    const says = `There are several resources of this kind named "${name}" (letter case does not count). Keep one.`;
    return { says, even: "unchanged" };
  }
  for (const reason of reasons) {
    const says = reason(candidate, known);
    if (says !== undefined) return { says };
  }
  return undefined;
}

type Reason = (candidate: Candidate, known: Known) => string | undefined;

const badName: Reason = ({ kind, name }) => {
  const verdict = checkResourceName(kind, name);
  return verdict.allowed ? undefined : `${verdict.reason} Rename it.`;
};

const noProperties: Reason = ({ resource }) => {
  if (isObject(own(resource.json, "properties"))) return undefined;
  return 'Its document has no "properties", and Data Factory takes nothing else. Add them in the JSON.';
};

const errors: Reason = ({ kind, name }, { findings }) => {
  const address = resourceAddress(kind, name);
  const found = findings.filter((finding) => finding.severity === "error" && resourceOf(finding.address) === address);
  const [first] = found;
  return first === undefined || found.length === 1
    ? first?.message
    : `${found.length} errors, the first: ${first.message}`;
};

const hiddenSecret: Reason = ({ kind, resource }) => {
  const path = maskedSecret(kind, propertiesOf(resource));
  if (path === undefined) return undefined;
  return (
    `${path.join(".")} holds asterisks, which Azure shows in place of a secret; writing them back would destroy the ` +
    "secret. Enter the secret, or refer to one in Key Vault."
  );
};

const startedTrigger: Reason = ({ kind, key }, { live }) => {
  if (kind !== "trigger" || own(live.resources.get(key)?.properties, "runtimeState") !== "Started") return undefined;
  return (
    "The trigger is started, and Data Factory updates only stopped ones. Stop it in Data Factory Studio, publish, and " +
    "start it again."
  );
};

const noEtag: Reason = ({ key }, { live }) => {
  const there = live.resources.get(key);
  if (there === undefined || there.etag !== undefined) return undefined;
  return "Azure gave no version (etag) for it, so somebody else's change could be overwritten unseen. Plan again later.";
};

const circle: Reason = ({ key }, { circles, byKey }) => {
  const found = circles.find((keys) => keys.includes(key));
  if (found === undefined) return undefined;
  const names = [...found, ...found.slice(0, 1)].map((step) => `"${byKey.get(step)?.name ?? step}"`);
  return `It is part of a circle: ${names.join(" → ")}. Each needs the next to be there first. Take one reference away.`;
};

const missingNeed: Reason = ({ needs }, { live, planned }) => {
  for (const need of needs) {
    const step = planned.get(need.key);
    if (live.resources.has(need.key) || step?.action === "create") continue;
    if (step !== undefined) return `It needs the ${inWords(need)}, which cannot be published itself: see there.`;
    return absent(need);
  }
  return undefined;
};

const reasons = [
  badName,
  noProperties,
  errors,
  hiddenSecret,
  startedTrigger,
  noEtag,
  circle,
  missingNeed,
] as const satisfies readonly Reason[];

function absent(need: Need): string {
  const where = `It refers to the ${inWords(need)}, which`;
  if (isPublished(need.kind)) {
    return `${where} is neither in this workspace nor in the factory. Add it, or correct the reference.`;
  }
  return (
    `${where} the factory does not have and which cannot be made from here. Make it in Data Factory Studio, or correct ` +
    "the reference."
  );
}
