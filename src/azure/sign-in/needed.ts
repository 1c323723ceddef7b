/** No token, or none that Azure accepts, as the problem of a request: it was not sent, or nothing was done. */
import type { ArmProblem } from "../problem.ts";
import type { SignInProblem } from "./problem.ts";

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

/** No token without the user: nothing was sent. */
export function userNeeded(signIn: SignInProblem, requestId: string): ArmProblem {
  return { ...noToken(signIn, requestId), code: "SignInNeeded", signIn };
}

/** No token, and signing in again would not help now: nothing was sent. */
export function noToken({ message, advice }: SignInProblem, requestId: string): ArmProblem {
  return { outcome: "refused", status: 0, code: "NoToken", message, advice, requestId };
}

/** The provider could not be told of a sign-out. */
export function signedOutHere({ code, message }: SignInProblem): SignInProblem {
  return {
    code,
    tone: "quiet",
    message: `You are signed out here. Your session at the sign-in service may go on: ${message}`,
    advice: "On a machine that others use, close the browser, or sign out on a page of the service, too.",
    remedy: "none",
  };
}
