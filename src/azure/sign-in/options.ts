/** What MSAL is told: how to run, and what each request asks for (`facts/arm-api.md` section 8). */
import type { AccountInfo, Configuration, RedirectRequest, SilentRequest } from "@azure/msal-browser";
import type { AzureConfig } from "../config.ts";
import type { TokenNeed } from "../ports.ts";
import type { SigningIn } from "./port.ts";

/** People look for their phone: a window that is still open after this long was forgotten. */
const windowMilliseconds = 10 * 60 * 1000;

/** The address that has to be registered: the page beside the app that a sign-in comes back to. */
export function redirectUriOf(page: string): string {
  return new URL("redirect.html", page).href;
}

/** How MSAL runs. It says nothing in the console, where its words could hold names and addresses. */
export function msalOptions(config: AzureConfig, page: string): Configuration {
  const { clientId, authority, protocol, metadata } = config;
  const redirectUri = redirectUriOf(page);
  return {
    auth: {
      clientId,
      authority,
      knownAuthorities: [new URL(authority).host],
      redirectUri,
      postLogoutRedirectUri: redirectUri,
      clientCapabilities: ["CP1"],
      ...(metadata === undefined ? {} : { authorityMetadata: metadata }),
      // A provider that is not Entra gives a refresh token without the scope offline_access, and refuses to name it later.
      ...(protocol === "OIDC" ? { OIDCOptions: { defaultScopes: ["openid", "profile"] } } : {}),
    },
    cache: { cacheLocation: "sessionStorage" },
    system: {
      protocolMode: protocol === "OIDC" ? "OIDC" : "AAD",
      popupBridgeTimeout: windowMilliseconds,
      loggerOptions: { loggerCallback: () => {}, piiLoggingEnabled: false },
    },
  };
}

/** The address of the sign-in for one directory; a provider that is not Entra has none. */
export function authorityOf({ authority, protocol }: AzureConfig, tenantId: string | undefined): string {
  if (protocol === "OIDC" || tenantId === undefined || tenantId === "") return authority;
  const url = new URL(authority);
  url.pathname = url.pathname.replace(/[^/]*\/?$/, encodeURIComponent(tenantId));
  return url.href;
}

/** Whom a token is for when nobody says otherwise: Resource Manager, whatever the address that it is asked at. */
export function armAudience({ cloud }: AzureConfig): string {
  return cloud.arm;
}

function scopesOf(audience: string): string[] {
  return [`${audience.replace(/\/+$/, "")}/user_impersonation`];
}

/**
 * A request with the user at it.
 * @param known the account as MSAL has it; undefined where it has none, or the user is to pick one
 */
export function userRequest(config: AzureConfig, how: SigningIn, known: AccountInfo | undefined): RedirectRequest {
  const { account, tenantId, claims, audience = armAudience(config) } = how;
  const hint = account === undefined || account === "another" ? undefined : account.username;
  return {
    scopes: scopesOf(audience),
    authority: authorityOf(config, tenantId),
    // Not every provider offers to pick an account; to sign in anew is the same with one more step.
    ...(account === "another" ? { prompt: config.protocol === "OIDC" ? "login" : "select_account" } : {}),
    ...(known === undefined ? {} : { account: known }),
    ...(known !== undefined || hint === undefined ? {} : { loginHint: hint }),
    ...(claims === undefined ? {} : { claims }),
  };
}

/**
 * A request without a window. MSAL looks a token up by the directory of the account that it is given, not by the one that is
 * asked for: where it has no entry of that, what lies in the cache is for another one and is left aside.
 */
export function silentRequest(
  config: AzureConfig,
  known: AccountInfo,
  asked: { readonly audience: string; readonly tenantId: string | undefined; readonly need: TokenNeed },
): SilentRequest {
  const { audience, tenantId, need } = asked;
  const authority = authorityOf(config, tenantId);
  const elsewhere = authority !== authorityOf(config, known.tenantId);
  return {
    scopes: scopesOf(audience),
    authority,
    account: known,
    forceRefresh: need.from === "renewed" || elsewhere,
    ...(need.claims === undefined ? {} : { claims: need.claims }),
  };
}
