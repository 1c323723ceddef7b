/**
 * Forgets a sign-in of this tab that was begun and never ended. MSAL has no call for it: it keeps a mark in session storage
 * under these names (`BrowserCacheManager.resetRequestCache` of version 5) and refuses a new sign-in as long as it is there.
 */

const ofTheRequest = ["request.params", "code.verifier", "request.origin", "urlHash", "request.native"];

/** Removes the mark and what belongs to the request. Tokens stay. */
export function forgetInteraction(storage: Pick<Storage, "removeItem">, clientId: string): void {
  storage.removeItem("msal.interaction.status");
  for (const name of ofTheRequest) storage.removeItem(`msal.${clientId}.${name}`);
}
