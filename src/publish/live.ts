/** Reads what the factory has, as far as the workspace touches it. */
import type { ArmClient, Calling } from "#azure/arm-client.ts";
import { type LiveResource, listResources } from "#azure/factory-resources.ts";
import type { ArmProblem, ArmResult } from "#azure/problem.ts";
import type { ResourceKind, Workspace } from "#model/workspace.ts";
import { keyOf, needsOf, type StepKey } from "./references.ts";
import { schedule } from "./schedule.ts";

export interface LiveFactory {
  /** The ARM id of the factory that was read. */
  readonly factoryId: string;
  readonly resources: ReadonlyMap<StepKey, LiveResource>;
}

type ListedKind = Exclude<ResourceKind, "factory" | "other">;

/** Requests at a time, for reading as for writing (`facts/arm-api.md` section 6). */
export const atATime = 4;

/**
 * Lists the kinds that the workspace has or refers to, each kind to its last page; all of it, or the first problem.
 * @param read told after every page how many resources came so far
 */
export async function readLiveFactory(
  client: ArmClient,
  factoryId: string,
  { workspace, read, ...calling }: Calling & { readonly workspace: Workspace; readonly read?: (count: number) => void },
): Promise<ArmResult<LiveFactory>> {
  const resources = new Map<StepKey, LiveResource>();
  const problems: ArmProblem[] = [];
  const tasks = kindsOf(workspace).map((kind) => ({ key: keyOf(kind, ""), kind, needs: [] }));
  const run = async ({ kind }: { kind: ListedKind }) => {
    for await (const page of listResources(client, { factoryId, kind }, calling)) {
      if (!page.ok) problems.push(page.problem);
      else for (const resource of page.value) resources.set(keyOf(kind, resource.name), resource);
      if (problems.length > 0) return;
      read?.(resources.size);
    }
  };
  await schedule(tasks, { limit: atATime, run });
  const [problem] = problems;
  return problem === undefined ? { ok: true, value: { factoryId, resources } } : { ok: false, problem };
}

function kindsOf({ resources }: Workspace): readonly ListedKind[] {
  const kinds = new Set<ResourceKind>(
    resources.flatMap((resource) => [resource.kind, ...needsOf(resource).map(({ kind }) => kind)]),
  );
  return [...kinds].filter((kind) => kind !== "factory" && kind !== "other");
}
