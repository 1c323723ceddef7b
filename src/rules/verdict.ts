/** The answer to a question asked before acting: the same rule greys the handle and guards the command. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

export const allowed: Verdict = { allowed: true };

/** A refusal is a sentence: what cannot be, why, and what to do instead. */
export function refuse(reason: string): Verdict & { allowed: false } {
  return { allowed: false, reason };
}
