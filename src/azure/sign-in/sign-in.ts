/**
 * Signing in with Microsoft Entra ID: MSAL behind an interface of our own, to be loaded by `import()` when the user asks for
 * it. Tokens stay in MSAL's session storage; nothing of them is kept or shown anywhere else. Whatever MSAL throws ends here
 * and in the files beside, as a value in words.
 */
import { type IPublicClientApplication, PublicClientApplication } from "@azure/msal-browser";
import type { AzureConfig } from "../config.ts";
import { accountOf, accountsOf } from "./accounts.ts";
import { type Explain, explainer } from "./explain.ts";
import { noSignIn } from "./none.ts";
import { msalOptions } from "./options.ts";
import { signOutOver } from "./out.ts";
import type { OpenSignIn, SignInResult } from "./port.ts";
import { silentTokens } from "./tokens.ts";
import { withUser } from "./with-user.ts";

export type { Account, OpenSignIn, SignIn, SignInResult, SigningIn } from "./port.ts";

/**
 * Starts MSAL and takes in the answer of a sign-in that left this page. Asks no host where none was under way. Where MSAL does
 * not start, `returned` and every act say why.
 * @param page the address of the app, where `redirect.html` lies beside
 */
export async function openSignIn(config: AzureConfig, page: string): Promise<OpenSignIn> {
  const explain = explainer(config, page);
  try {
    const application = new PublicClientApplication(msalOptions(config, page));
    await application.initialize();
    // Before anything else, or MSAL takes the way back for a sign-in that is still under way.
    const returned = await returnedOf(application, explain);
    const parts = { application, config, explain };
    const { signIn, reset } = withUser(parts);
    const signOut = signOutOver(parts, reset);
    const accounts = () => accountsOf(application.getAllAccounts());
    return { signIn: { accounts, signIn, tokens: silentTokens(parts), signOut, reset }, returned };
  } catch (error) {
    return noSignIn(explain(error, "user"));
  }
}

async function returnedOf(application: IPublicClientApplication, explain: Explain): Promise<SignInResult | undefined> {
  try {
    const result = await application.handleRedirectPromise();
    return result === null ? undefined : { ok: true, account: accountOf(result.account) };
  } catch (error) {
    const problem = explain(error, "user");
    // The page was loaded anew while a sign-in window stood open. This tab had not left, so it comes back from nowhere.
    return problem.code === "no_token_request_cache_error" ? undefined : { ok: false, problem };
  }
}
