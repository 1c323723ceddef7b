/** Asks every rule. Findings are derived from the workspace and remembered as long as nothing they depend on changes. */
import { resourceAddress } from "#model/address.ts";
import { activitiesOf } from "#model/walk.ts";
import { type Resource, resourcesOf, type Workspace } from "#model/workspace.ts";
import type { Finding, Rule } from "./finding.ts";

const files = import.meta.glob<Rule>(["./checks/*.ts", "!./checks/*.test.ts"], { eager: true, import: "default" });

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = Object.values(files).toSorted((one, other) =>
  one.id.localeCompare(other.id, "en"),
);

interface Remembered {
  readonly surroundings: string;
  readonly findings: readonly Finding[];
}

const remembered = new WeakMap<Resource, Remembered>();
const none: readonly Finding[] = [];

/** The findings in one pipeline, in the order of the document; the same list while nothing changed. */
export function findingsOf(pipeline: Resource, workspace: Workspace): readonly Finding[] {
  if (pipeline.kind !== "pipeline") return none;
  const surroundings = surroundingsOf(workspace);
  const known = remembered.get(pipeline);
  if (known?.surroundings === surroundings) return known.findings;
  const findings = runRules(rules, pipeline, workspace);
  remembered.set(pipeline, { surroundings, findings });
  return findings;
}

/** The findings in all pipelines of a workspace. */
export function allFindings(workspace: Workspace): readonly Finding[] {
  return resourcesOf(workspace, "pipeline").flatMap((pipeline) => findingsOf(pipeline, workspace));
}

/** Runs some rules on one pipeline; a rule that throws becomes a finding about itself, and the others go on. */
export function runRules(some: readonly Rule[], pipeline: Resource, workspace: Workspace): readonly Finding[] {
  const order = new Map(activitiesOf(pipeline).map(({ address }, at) => [address, at]));
  const findings = some.flatMap((rule) => runRule(rule, pipeline, workspace));
  return findings.toSorted((one, other) => (order.get(one.address) ?? -1) - (order.get(other.address) ?? -1));
}

function runRule(rule: Rule, pipeline: Resource, workspace: Workspace): readonly Finding[] {
  try {
    return rule.check(pipeline, workspace).map((found) => ({ rule: rule.id, severity: rule.severity, ...found }));
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    const message = `The rule ${rule.id} itself failed on this pipeline (${why}). The other rules went on; please report it.`;
    return [{ rule: rule.id, severity: "warning", message, address: resourceAddress(pipeline.kind, pipeline.name) }];
  }
}

const surroundingsByList = new WeakMap<readonly Resource[], string>();

/** What rules read beside the pipeline itself: which pipelines there are, and whether the factory is whole. */
function surroundingsOf(workspace: Workspace): string {
  const known = surroundingsByList.get(workspace.resources);
  if (known !== undefined) return known;
  const names = resourcesOf(workspace, "pipeline").map(({ name }) => name.toLowerCase());
  const text = JSON.stringify([resourcesOf(workspace, "factory").length > 0, ...names.toSorted()]);
  surroundingsByList.set(workspace.resources, text);
  return text;
}
