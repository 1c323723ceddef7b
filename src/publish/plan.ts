/** What publishing would do, resource by resource, before anything is written. */
import type { Resource, Workspace } from "#model/workspace.ts";
import type { Finding } from "#rules/finding.ts";
import { type Candidate, type Known, whyBlocked } from "./blocks.ts";
import { maybeSent, sameProperties, sentProperties } from "./compare.ts";
import { isPublished, rankOf, whyNotPublished } from "./kinds.ts";
import type { LiveFactory } from "./live.ts";
import { publishOrder } from "./order.ts";
import { keyOf, needsOf, type StepKey } from "./references.ts";
import { isWriting, type Step } from "./step.ts";

export interface Plan {
  readonly factoryId: string;
  /** In the order of publishing; what is not published from here comes last. */
  readonly steps: readonly Step[];
  readonly counts: Readonly<Record<Step["action"], number>>;
}

/**
 * Compares the workspace with the factory.
 * @param findings of the rules; an error blocks the resource it stands on, unless the factory has the same already
 */
export function planPublish(
  workspace: Workspace,
  live: LiveFactory,
  { findings = [] }: { readonly findings?: readonly Finding[] } = {},
): Plan {
  const candidates = workspace.resources.flatMap(candidateOf);
  const byKey = new Map(candidates.map((candidate) => [candidate.key, candidate]));
  const { keys, circles } = publishOrder(
    [...byKey.values()].map(({ key, kind, needs }) => ({ key, kind, needs: needs.map((need) => need.key) })),
  );
  const place = new Map(keys.map((key, at) => [key, at]));
  const sorted = candidates.toSorted((one, other) => (place.get(one.key) ?? 0) - (place.get(other.key) ?? 0));
  const doubles = new Set(candidates.flatMap((one) => (byKey.get(one.key) === one ? [] : [one.key])));
  const planned = new Map<StepKey, Step>();
  const known = { live, circles, findings, planned, doubles, byKey };
  const steps = sorted.map((candidate) => {
    const step = stepFor(candidate, known);
    planned.set(candidate.key, step);
    return step;
  });
  const left = workspace.resources
    .toSorted((one, other) => rankOf(one.kind) - rankOf(other.kind))
    .flatMap(notPublished);
  return summed(live.factoryId, [...steps, ...left]);
}

function candidateOf(resource: Resource): Candidate[] {
  const { kind, name } = resource;
  return isPublished(kind) ? [{ key: keyOf(kind, name), kind, name, resource, needs: needsOf(resource) }] : [];
}

function stepFor(candidate: Candidate, known: Known): Step {
  const { needs: references, ...base } = candidate;
  const { kind, key, resource } = base;
  const properties = sentProperties(resource);
  const live = known.live.resources.get(key);
  const block = whyBlocked(candidate, known);
  const same = live !== undefined && sameProperties(kind, properties, live.properties);
  if (same && block?.even !== "unchanged") return { ...base, action: "unchanged", live };
  if (block !== undefined) return { ...base, action: "blocked", why: block.says };
  const needs = references.flatMap((need) => (isWriting(known.planned.get(need.key)) ? [need.key] : []));
  const writing = { ...base, properties, needs };
  if (live?.etag === undefined) {
    return { ...writing, action: "create", ...(kind === "trigger" ? { note: restsFirst } : {}) };
  }
  const note = maybeSent(kind, properties, live.properties) ? { note: hiddenSecret } : {};
  return { ...writing, action: "update", etag: live.etag, live, ...note };
}

const restsFirst = "A new trigger rests until somebody starts it.";
const hiddenSecret = "Azure does not show its secret, so whether it changed is unknown: it is written again.";

function notPublished(resource: Resource): Step[] {
  const { kind, name } = resource;
  if (isPublished(kind)) return [];
  return [{ key: keyOf(kind, name), kind, name, resource, action: "notPublished", why: whyNotPublished(kind) }];
}

function summed(factoryId: string, steps: readonly Step[]): Plan {
  const counts = { create: 0, update: 0, unchanged: 0, blocked: 0, notPublished: 0 };
  for (const { action } of steps) counts[action] += 1;
  return { factoryId, steps, counts };
}
