/** What a failed sign-in means: one row for every code that means the same. */
import type { SignInProblem } from "./problem.ts";

export interface SignInRow {
  /** `error` if absent. */
  readonly tone?: SignInProblem["tone"];
  readonly message: string;
  readonly advice: string;
  /** `consent` is the user's to give first, and then an administrator's. */
  readonly remedy: SignInProblem["remedy"] | "consent";
  readonly copy?: "redirect" | "consent";
}

/** The codes that mean it, MSAL's own, OpenID's or Entra's, and the words. */
export type CodesAndRow = readonly [codes: readonly string[], row: SignInRow];
