/** What the sign-in says where MSAL itself has no say. */
import type { SignInProblem } from "#azure/sign-in/problem.ts";

/** The code that signs in is not there: offline, or a new version took its place on the host. */
export function notLoaded(error: unknown): SignInProblem {
  return {
    code: "NotLoaded",
    tone: "error",
    message: `The part of Sluice that signs in could not be loaded (${error instanceof Error ? error.message : String(error)}).`,
    advice:
      "Check the connection to the server that this page came from and try again. If it stays so, reload the page.",
    remedy: "sign-in",
  };
}

/** This tab left for a sign-in and came back without an answer. */
export const notFinished: SignInProblem = {
  code: "NotFinished",
  tone: "quiet",
  message: "The sign-in was not finished.",
  advice: "Sign in again when ready. Your work is as you left it.",
  remedy: "sign-in",
};
