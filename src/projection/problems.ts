/** How many problems stand on each card. */
import { type Address, isWithin } from "#model/address.ts";
import { groupedBy } from "./grouped.ts";

/** What the canvas needs to know of a finding of the rules. */
export interface Problem {
  readonly severity: "error" | "warning" | "info";
  readonly address: Address;
}

export interface ProblemCount {
  readonly error: number;
  readonly warning: number;
}

const none: ProblemCount = { error: 0, warning: 0 };

/** Answers how many problems a card shows; a collapsed container also shows those of what it hides. */
export function countProblems(problems: readonly Problem[]): (card: Address, collapsed: boolean) => ProblemCount {
  if (problems.length === 0) return () => none;
  const own = groupedBy(problems, (problem) => problem.address);
  return (card, collapsed) => {
    const shown = collapsed ? problems.filter((problem) => isWithin(problem.address, card)) : (own.get(card) ?? []);
    if (shown.length === 0) return none;
    return {
      error: shown.filter((problem) => problem.severity === "error").length,
      warning: shown.filter((problem) => problem.severity === "warning").length,
    };
  };
}
