/** What can go wrong when signing in, in words that a user can act on (`facts/arm-api.md` section 8). */

/**
 * What helps: `sign-in` signing in again, `this-tab` the same without a second window, `reset` forgetting a sign-in that never
 * ended, `tenant` another directory, `admin` a link for an administrator, `register` a change of the app registration.
 */
type Remedy = "sign-in" | "this-tab" | "reset" | "tenant" | "admin" | "register" | "none";

export interface SignInProblem {
  /** MSAL's code or Entra's (`AADSTS50011`). */
  readonly code: string;
  /** `quiet` for what the user did on purpose: no red. */
  readonly tone: "error" | "quiet";
  /** What happened. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  readonly remedy: Remedy;
  /** Something to copy: the redirect URI to register, the admin-consent address. */
  readonly copy?: { readonly what: string; readonly text: string };
  /** The claims that Azure asked for, to be sent along when the user signs in again. */
  readonly claims?: string;
  /** For whom the token was wanted. */
  readonly audience?: string;
}
