/** Tokens in silence: from session storage, or by MSAL's refresh token or hidden frame. A window is never opened here. */

import type { TokenSource } from "../ports.ts";
import { infoOf } from "./accounts.ts";
import { noToken, userNeeded } from "./needed.ts";
import { oneByOne } from "./one-by-one.ts";
import { silentRequest } from "./options.ts";
import type { MsalParts } from "./parts.ts";
import type { SignIn } from "./port.ts";
import { correlationOf, isUnreachable } from "./words.ts";

/** One after the other, for all accounts: a refresh token may be good for one use, and the next request needs its successor. */
export function silentTokens({ application, config, explain }: MsalParts): SignIn["tokens"] {
  const inTurn = oneByOne();
  return (account, tenantId = account.tenantId): TokenSource => ({
    token: (audience, need = {}) =>
      inTurn(async () => {
        const asked = { audience, tenantId, claims: need.claims };
        const known = infoOf(application.getAllAccounts(), account.id, tenantId);
        if (known === undefined) {
          return { ok: false, problem: userNeeded(explain({ errorCode: "no_account_found" }, "silent", asked), "") };
        }
        try {
          const request = silentRequest(config, known, { audience, tenantId, need });
          const { accessToken } = await application.acquireTokenSilent(request);
          return { ok: true, value: accessToken };
        } catch (error) {
          const problem = explain(error, "silent", asked);
          const id = correlationOf(error);
          return { ok: false, problem: isUnreachable(error) ? noToken(problem, id) : userNeeded(problem, id) };
        }
      }),
  });
}
