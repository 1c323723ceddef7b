/** Why a list of Azure did not come, as far as it can be told. */
import type { ArmProblem } from "./problem.ts";
import { offline, type Reach, reachOf } from "./reach.ts";
import { reader } from "./roles.ts";

/**
 * Puts the problem that ended a list into its kind.
 * @param at.online what the browser says of the network
 * @param at.scope the ARM id that the list lies under
 */
export function explainListProblem(
  problem: ArmProblem,
  at: { readonly online: boolean; readonly scope: string },
): Reach {
  const right = { action: "*/read", role: reader, why: "to see the list" };
  const { message, advice } = problem;
  if (!at.online && problem.status === 0) return offline;
  return reachOf(problem, { right, scope: at.scope }) ?? { is: "unreachable", message, advice };
}
