/** What the app knows of signing in. Nothing of MSAL, and no token but through a `TokenSource`. */
import type { TokenSource } from "../ports.ts";
import type { SignInProblem } from "./problem.ts";

export interface Account {
  readonly id: string;
  /** As it is called; the sign-in name where it has no other. */
  readonly name: string;
  /** The sign-in name: `someone@contoso.com`. */
  readonly username: string;
  readonly tenantId: string;
}

export type SignInResult =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly problem: SignInProblem };

export interface SigningIn {
  /** `popup` keeps the page; `this-tab` leaves it and comes back, so the draft must be safe before. */
  readonly by: "popup" | "this-tab";
  /** Which account; `another` lets the user pick one anew. The one that is signed in if absent. */
  readonly account?: Account | "another";
  /** The directory to sign in to; that of the configuration if absent. */
  readonly tenantId?: string | undefined;
  /** Claims and audience of a token that could not be had in silence. */
  readonly claims?: string | undefined;
  readonly audience?: string | undefined;
}

export interface SignIn {
  /** Everybody who is signed in in this tab, each once. */
  accounts(): readonly Account[];
  /**
   * From a click handler, with nothing awaited before it, or the browser blocks the window. The browser does not tell when the
   * user closes the window, so show beside the waiting how to give it up: `reset` makes it end as cancelled.
   */
  signIn(how: SigningIn): Promise<SignInResult>;
  /**
   * Tokens of an account, for one directory; the one that it was signed in to if absent. In silence only, and one after the
   * other: where the user is needed, the problem says so in `signIn`.
   */
  tokens(account: Account, tenantId?: string): TokenSource;
  /**
   * From a click handler, as `signIn`. Forgets the tokens in every case, and ends the session at the provider in a window;
   * where that could not be done, the answer is a quiet problem. The workspace is not touched.
   */
  signOut(account: Account): Promise<SignInResult>;
  /** Forgets a sign-in that was begun and never ended; one that is waited for ends as cancelled. */
  reset(): void;
}

export interface OpenSignIn {
  readonly signIn: SignIn;
  /** What a sign-in in this tab came to; undefined where none was under way. */
  readonly returned: SignInResult | undefined;
}
