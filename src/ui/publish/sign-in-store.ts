/**
 * Signing in as it goes on: one window or one departure at a time, and what came of it. It opens nothing by itself; MSAL is
 * loaded when the page that offers it is shown, so that a click opens the window at once.
 */
import { createStore } from "zustand/vanilla";
import type { AzureConfig } from "#azure/config.ts";
import type { SignInProblem } from "#azure/sign-in/problem.ts";
import type { Account, OpenSignIn, SignIn, SignInResult, SigningIn } from "#azure/sign-in/sign-in.ts";
import { openSignInMark, type SignInMarkKeeper } from "#platform/sign-in-mark.ts";
import type { SessionStore } from "#store/session.ts";
import { notFinished, notLoaded } from "./connect/sign-in-words.ts";
import { whenBack } from "./connect/when-back.ts";
import { whenKept } from "./connect/when-kept.ts";

/** What is going on. Only one thing is: MSAL does one at a time. */
export type Doing =
  | { readonly at: "nothing" }
  /** The part that signs in is on its way. */
  | { readonly at: "loading" }
  /** A window is open for it. */
  | { readonly at: "window"; readonly what: "in" | "out" }
  /** Waits until the draft is on disk; then this tab leaves. */
  | { readonly at: "keeping" }
  /** The draft cannot be kept: leaving would lose it. */
  | { readonly at: "unkept"; readonly why: string }
  | { readonly at: "leaving" };

export interface SigningInState {
  /** Everybody who is signed in in this tab; nobody before the sign-in was loaded. */
  readonly accounts: readonly Account[];
  readonly doing: Doing;
  /** What the last try came to. */
  readonly problem: SignInProblem | undefined;
}

interface Attempt {
  readonly doing: Doing;
  readonly act: (signIn: SignIn) => Promise<SignInResult>;
  readonly mine: number;
}

type Open = (azure: AzureConfig) => Promise<OpenSignIn>;

/** MSAL lies in a file of its own, behind this import. */
const openInPage: Open = async (azure) => {
  const { openSignIn } = await import("#azure/sign-in/sign-in.ts");
  return openSignIn(azure, `${location.origin}${location.pathname}`);
};

const nothing: Doing = { at: "nothing" };

export type SignInStore = ReturnType<typeof createSignInStore>;

/** Makes a store that has loaded nothing. */
export function createSignInStore({
  open = openInPage,
  mark = openSignInMark(),
}: {
  readonly open?: Open;
  readonly mark?: SignInMarkKeeper;
} = {}) {
  const store = createStore<SigningInState>(() => ({ accounts: [], doing: nothing, problem: undefined }));
  const set = store.setState;
  let opening: Promise<OpenSignIn> | undefined;
  let signIn: SignIn | undefined;
  /** The last one wins: what an earlier one still comes to is not looked at. */
  let attempt = 0;
  let last: { readonly azure: AzureConfig; readonly how: Omit<SigningIn, "by"> } | undefined;

  /** Loads MSAL, once. One that could not be loaded is asked for again the next time. */
  function prepare(azure: AzureConfig): Promise<OpenSignIn> {
    opening ??= open(azure).then(
      (opened) => {
        ({ signIn } = opened);
        set({ accounts: signIn.accounts() });
        return opened;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  }

  /** Does one thing with the sign-in; nothing is awaited before it where MSAL is there, or the browser opens no window. */
  async function attempting(
    azure: AzureConfig,
    doing: Doing,
    act: (signIn: SignIn) => Promise<SignInResult>,
  ): Promise<SignInResult | undefined> {
    attempt += 1;
    const mine = attempt;
    set({ doing: signIn === undefined ? { at: "loading" } : doing, problem: undefined });
    const acting = signIn === undefined ? loadedFirst(azure, { doing, act, mine }) : act(signIn);
    const result = await acting.catch((error: unknown): SignInResult => ({ ok: false, problem: notLoaded(error) }));
    if (mine !== attempt) return undefined;
    const problem = result.ok ? undefined : result.problem;
    set({ doing: nothing, problem, accounts: signIn?.accounts() ?? [] });
    return result;
  }

  async function loadedFirst(azure: AzureConfig, { doing, act, mine }: Attempt): Promise<SignInResult> {
    const opened = await prepare(azure);
    // Whoever gave up meanwhile shall see no window any more.
    if (mine !== attempt) return { ok: false, problem: notFinished };
    set({ doing });
    return act(opened.signIn);
  }

  /** Signs in with a window; the account, or undefined where it came to none and `problem` says why. */
  async function begin(azure: AzureConfig, how: Omit<SigningIn, "by">): Promise<Account | undefined> {
    last = { azure, how };
    const result = await attempting(azure, { at: "window", what: "in" }, (by) => by.signIn({ ...how, by: "popup" }));
    return result?.ok === true ? result.account : undefined;
  }

  /** Leaves the page and comes back to it. */
  async function leave(): Promise<void> {
    if (last === undefined) return;
    const { azure, how } = last;
    mark.write({ ...mark.read(), isLeaving: true });
    whenBack(() => {
      giveUp();
      mark.write(stayed(mark));
      set({ problem: notFinished });
    });
    const result = await attempting(azure, { at: "leaving" }, (by) => {
      // A window that is still open must not stop this one.
      by.reset();
      return by.signIn({ ...how, by: "this-tab" });
    });
    if (result?.ok === false) mark.write(stayed(mark));
  }

  /** Waits no longer, and forgets what was begun. */
  function giveUp() {
    attempt += 1;
    signIn?.reset();
    set({ doing: nothing, problem: undefined });
  }

  return {
    get: store.getState,
    subscribe: store.subscribe,
    prepare,
    begin,
    leave,
    /** The same sign-in without a second window, once the draft is safe. */
    async continueInThisTab(azure: AzureConfig, session: SessionStore): Promise<void> {
      last ??= { azure, how: {} };
      attempt += 1;
      const mine = attempt;
      set({ doing: { at: "keeping" }, problem: undefined });
      const kept = await whenKept(session);
      if (mine !== attempt) return;
      if (kept === "kept") await leave();
      else set({ doing: { at: "unkept", why: kept.failed } });
    },
    /** Ends the session of an account; false where it came to nothing. */
    async end(azure: AzureConfig, account: Account): Promise<boolean> {
      const result = await attempting(azure, { at: "window", what: "out" }, (from) => from.signOut(account));
      return result?.ok === true;
    },
    giveUp,
    tell: (problem: SignInProblem | undefined) => set({ problem }),
    /** Tokens of an account that is signed in here. */
    tokens(account: Account, tenantId: string | undefined) {
      if (signIn === undefined) throw new Error("Nobody can be signed in before the sign-in is loaded.");
      return signIn.tokens(account, tenantId);
    },
  };
}

function stayed(mark: SignInMarkKeeper) {
  const kept = mark.read();
  return kept?.accountId === undefined ? undefined : { ...kept, isLeaving: false };
}
