/** Azure does not accept what the session has: only the user can help, by signing in again. */
import type { ArmProblem } from "./problem.ts";
import type { SignInProblem } from "./sign-in-problem.ts";

/** A 401 that a new token did not heal, with the button to sign in again. */
export function signInAgain(
  problem: ArmProblem,
  wanted: { readonly audience: string; readonly claims: string | undefined },
): ArmProblem {
  const signIn = signInNeeded(wanted);
  return { ...problem, advice: signIn.advice, signIn };
}

/** The same in the words of the sign-in. */
export function signInNeeded(wanted: {
  readonly audience: string;
  readonly claims: string | undefined;
}): SignInProblem {
  const { audience, claims } = wanted;
  return {
    code: "SignInNeeded",
    tone: "error",
    message:
      claims === undefined
        ? "Azure does not accept the session any more."
        : "Azure asks for more proof of who you are, such as a second factor.",
    advice: "Sign in again. Your work stays as it is.",
    remedy: "sign-in",
    audience,
    ...(claims === undefined ? {} : { claims }),
  };
}
