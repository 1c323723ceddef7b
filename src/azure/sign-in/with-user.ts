/** Signing in with the user at it: in a window, or in this tab. One at a time, and never begun by the app itself. */

import { accountOf, accountsOf, infoOf } from "./accounts.ts";
import { userRequest } from "./options.ts";
import type { MsalParts } from "./parts.ts";
import type { SignIn, SignInResult, SigningIn } from "./port.ts";
import { forgetInteraction } from "./storage.ts";

/** The two acts of it. */
export function withUser(parts: MsalParts): Pick<SignIn, "signIn" | "reset"> {
  const { config, explain } = parts;
  /** Set while a window is open. */
  let waiting: Stop | undefined;
  const orReset = async (answer: Promise<SignInResult>): Promise<SignInResult> => {
    const stop = stopper();
    waiting = stop;
    const result = await Promise.race([answer, stop.asked]);
    if (waiting === stop) waiting = undefined;
    return result ?? { ok: false, problem: explain({ errorCode: "user_cancelled" }, "user") };
  };
  return {
    signIn: (how) => {
      if (waiting !== undefined) {
        const problem = explain({ errorCode: "interaction_in_progress" }, "user", how);
        return Promise.resolve({ ok: false, problem });
      }
      return how.by === "popup" ? orReset(inWindow(parts, how)) : inThisTab(parts, how);
    },
    reset: () => {
      waiting?.ask();
      waiting = undefined;
      forgetInteraction(sessionStorage, config.clientId);
    },
  };
}

interface Stop {
  readonly asked: Promise<undefined>;
  readonly ask: () => void;
}

function stopper(): Stop {
  let ask = () => {};
  const asked = new Promise<undefined>((resolve) => {
    ask = () => resolve(undefined);
  });
  return { asked, ask };
}

async function inWindow(parts: MsalParts, how: SigningIn): Promise<SignInResult> {
  try {
    // Nothing is awaited before it: the browser opens a window for a click only. What a duplicated tab or an abandoned
    // window left behind in session storage does not count, since this page waits for none.
    const request = { ...requestOf(parts, how), overrideInteractionInProgress: true };
    const { account } = await parts.application.acquireTokenPopup(request);
    return { ok: true, account: accountOf(account) };
  } catch (error) {
    return { ok: false, problem: parts.explain(error, "user", how) };
  }
}

/** Ends here only where the page could not be left. */
async function inThisTab(parts: MsalParts, how: SigningIn): Promise<SignInResult> {
  try {
    forgetInteraction(sessionStorage, parts.config.clientId);
    await parts.application.acquireTokenRedirect(requestOf(parts, how));
    return {
      ok: false,
      problem: parts.explain({ errorCode: "timed_out", subError: "failed_to_redirect" }, "user", how),
    };
  } catch (error) {
    return { ok: false, problem: parts.explain(error, "user", how) };
  }
}

function requestOf({ application, config }: MsalParts, how: SigningIn) {
  const infos = application.getAllAccounts();
  const [only, ...others] = accountsOf(infos);
  const single = others.length > 0 ? undefined : only;
  const { account = single, tenantId } = how;
  const known = account === undefined || account === "another" ? undefined : infoOf(infos, account.id, tenantId);
  return userRequest(config, how, known);
}
