/**
 * Signing out: the tokens of the account go from this tab, and the session at the provider is ended in a window, so that the
 * page and the work on it stay. MSAL would leave the page otherwise (`logoutRedirect`).
 */
import { type AccountInfo, EventType } from "@azure/msal-browser";
import { signedOutHere } from "./needed.ts";
import type { MsalParts } from "./parts.ts";
import type { SignIn } from "./port.ts";

/** Never fails for a provider that cannot be reached: what lies here is gone, and what is left there is said. */
export function signOutOver({ application, config, explain }: MsalParts, reset: () => void): SignIn["signOut"] {
  return async (account) => {
    reset();
    const entries = application.getAllAccounts().filter(({ homeAccountId }) => homeAccountId === account.id);
    const [first] = entries;
    if (first === undefined) return { ok: true, account };
    // The window first: the browser opens it for a click only, so nothing may be awaited before.
    const ending = endSession({ application, config, explain }, first);
    try {
      // MSAL forgets the entry of one directory; the account may have several.
      for (const entry of entries) await application.clearCache({ account: entry });
      await ending;
      return { ok: true, account };
    } catch (error) {
      return { ok: false, problem: signedOutHere(explain(error, "user")) };
    }
  };
}

/**
 * Resolves when the provider's page is under way: it may ask the user there, or never come back. An OpenID provider must be
 * told the client id, or it will not go back to this app; the id token would tell it, too, but has no place in an address.
 */
async function endSession({ application, config }: MsalParts, account: AccountInfo): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const callback = application.addEventCallback(() => resolve(), [EventType.POPUP_OPENED]);
    application
      .logoutPopup({ account, extraQueryParameters: { client_id: config.clientId } })
      .then(resolve, reject)
      .finally(() => {
        if (callback !== null) application.removeEventCallback(callback);
      });
  });
}
