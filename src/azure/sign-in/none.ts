/** The sign-in where there can be none: every act answers with the reason. */

import { noToken } from "./needed.ts";
import type { OpenSignIn } from "./port.ts";
import type { SignInProblem } from "./problem.ts";

/** For a browser in which MSAL does not start, or a page that could not load it. */
export function noSignIn(problem: SignInProblem): OpenSignIn {
  const refused = { ok: false, problem } as const;
  const token = () => Promise.resolve({ ok: false, problem: noToken(problem, "") } as const);
  return {
    returned: refused,
    signIn: {
      accounts: () => [],
      signIn: () => Promise.resolve(refused),
      tokens: () => ({ token }),
      signOut: (account) => Promise.resolve({ ok: true, account }),
      reset: () => {},
    },
  };
}
