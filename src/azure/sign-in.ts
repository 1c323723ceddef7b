/**
 * Signing in with Microsoft Entra ID: MSAL behind an interface of our own, loaded when the user asks for it. Tokens stay in
 * MSAL's session storage; nothing of them is kept or shown anywhere else.
 */
import type { AzureConfig } from "./config.ts";
import type { TokenSource } from "./ports.ts";
import type { SignInProblem } from "./sign-in-problem.ts";

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
  /** Everybody who is signed in in this tab. */
  accounts(): readonly Account[];
  /** From a click handler, with nothing awaited before it, or the browser blocks the window. */
  signIn(how: SigningIn): Promise<SignInResult>;
  /** Tokens of an account, for one directory. Asked one after the other: MSAL does one interaction at a time. */
  tokens(account: Account, tenantId?: string): TokenSource;
  /** Forgets the tokens, and ends the session at the provider. The workspace is not touched. */
  signOut(account: Account): Promise<SignInResult>;
  /** Forgets a sign-in that was begun and never ended. */
  reset(): void;
}

export interface OpenSignIn {
  readonly signIn: SignIn;
  /** What a sign-in in this tab came to; undefined where none was under way. */
  readonly returned: SignInResult | undefined;
}

/**
 * Loads MSAL and finishes a sign-in that left this page. Asks no host where none was under way.
 * @param page the address of the app, where `redirect.html` lies beside
 */
export function openSignIn(_config: AzureConfig, _page: string): Promise<OpenSignIn> {
  throw new Error("not there yet");
}
