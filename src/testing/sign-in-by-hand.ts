/** A sign-in that answers when the test says so, in a tab whose storage outlives a reload. The real one runs in the journeys. */
import type { TokenSource } from "#azure/ports.ts";
import type { ArmProblem } from "#azure/problem.ts";
import type { SignInProblem } from "#azure/sign-in/problem.ts";
import type { Account, SignIn, SignInResult, SigningIn } from "#azure/sign-in/sign-in.ts";

export const contoso = "5b6f1f0a-43a5-4f0e-9d6c-0c2f6f6f7a01";
export const fabrikam = "c0d5a6f2-9a3e-4d6b-8f0a-5f2b9a1d7c02";
export const ada: Account = { id: "ada", name: "Ada", username: "ada@contoso.example", tenantId: contoso };
export const bob: Account = { id: "bob", name: "Bob", username: "bob@contoso.example", tenantId: contoso };

/** Why a sign-in came to nothing. */
export function signInProblem(code: string, more: Partial<SignInProblem> = {}): SignInProblem {
  return { code, tone: "error", message: "m", advice: "a", remedy: "sign-in", ...more };
}

/** Why there is no token, with the sign-in that would bring one. */
export const noSession: ArmProblem = {
  outcome: "refused",
  status: 0,
  code: "NoToken",
  message: "m",
  advice: "a",
  requestId: "",
  signIn: signInProblem("login_required", { claims: "{}", audience: "https://management.azure.com" }),
};

export type SignInByHand = ReturnType<typeof signInByHand>;

/** Nobody is signed in at first. */
export function signInByHand() {
  const kept = new Map<string, string>();
  const accounts: Account[] = [];
  const asked: SigningIn[] = [];
  const tokensFor: (string | undefined)[] = [];
  const answers: ((result: SignInResult) => void)[] = [];
  const state = { token: undefined as ArmProblem | undefined, resets: 0 };
  const tokens: TokenSource = {
    token: () =>
      Promise.resolve(state.token === undefined ? { ok: true, value: undefined } : { ok: false, problem: state.token }),
  };
  const signIn: SignIn = {
    accounts: () => [...accounts],
    signIn: (how) => {
      asked.push(how);
      return new Promise((resolve) => void answers.push(resolve));
    },
    tokens: (_, tenantId) => {
      tokensFor.push(tenantId);
      return tokens;
    },
    signOut: (account) => {
      accounts.splice(accounts.indexOf(account), 1);
      return Promise.resolve({ ok: true, account });
    },
    reset: () => {
      state.resets += 1;
    },
  };
  return {
    signIn,
    /** Who is signed in; a test may add to it. */
    accounts,
    /** What was asked of the sign-in so far. */
    asked,
    /** The directories that tokens were asked for; undefined for the account's own. */
    tokensFor,
    /** The problem in place of every token, and how often a sign-in was forgotten. */
    state,
    storage: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    }),
    /** Ends the oldest sign-in that still waits. */
    answer(result: Account | SignInProblem) {
      if (!("code" in result) && !accounts.includes(result)) accounts.push(result);
      answers.shift()?.("code" in result ? { ok: false, problem: result } : { ok: true, account: result });
    },
  };
}
