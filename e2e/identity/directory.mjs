// @ts-check
/** One authority of the provider: a directory by its id, that of the account, or plain OpenID Connect. */
import { errors, Provider } from "oidc-provider";
import { claimsOf, clientInfo, factorsOf } from "./claims.mjs";
import { takeAnswer } from "./clients.mjs";
import { describe, entraBody } from "./entra-errors.mjs";
import { errorPage, signOutPage } from "./pages.mjs";
import { personOf } from "./people.mjs";
import { policy } from "./policy.mjs";
import { answerInstead, refuseToken } from "./refusals.mjs";
import { audiences, resourceIndicators, scopeOf } from "./resources.mjs";

/**
 * @typedef {import("oidc-provider").KoaContextWithOIDC} Context
 * @typedef {Parameters<Parameters<Provider["use"]>[0]>[0]} AnyContext before the provider looked at it
 * @typedef {import("./clients.mjs").Registration} Registration
 */

/**
 * @param {object} house
 * @param {string} house.issuer
 * @param {string | undefined} house.directory undefined takes that of the account
 * @param {"Entra" | "OIDC"} house.protocol
 * @param {(tenantId: string) => string} house.issuerOf who signs for a directory
 * @param {(id: string) => Registration | undefined} house.find
 * @param {import("oidc-provider").AdapterFactory} house.adapter
 * @param {import("jose").JWK[]} house.keys private ones
 */
export function directoryProvider({ issuer, directory, protocol, issuerOf, find, adapter, keys }) {
  const registrationOf = (/** @type {Context} */ { oidc }) => {
    const found = find(oidc.client?.clientId ?? "");
    if (found === undefined) throw new errors.InvalidClient("there is no such registration");
    return found;
  };
  const tenantOf = (/** @type {import("./people.mjs").Person} */ person) => directory ?? person.home;

  const provider = new Provider(issuer, {
    adapter,
    jwks: { keys },
    cookies: {
      keys: ["only for tests"],
      // The session is one for all directories; what a page is about is told apart by its path.
      long: { httpOnly: true, sameSite: "none", secure: true },
      short: { httpOnly: true, sameSite: "none", secure: true },
    },
    scopes: ["openid", "profile", "offline_access"],
    claims: { openid: ["sub", "oid", "tid", "name", "preferred_username"] },
    conformIdTokenClaims: false,
    // MSAL names what it can do in here, and what a challenge asked for; OpenID's own reading of it is narrower.
    extraParams: { claims: null },
    clientBasedCORS: (_, origin, client) => (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    expiresWithSession: () => false,
    issueRefreshToken: () => true,
    rotateRefreshToken: false,
    ttl: {
      AccessToken: (context) => registrationOf(context).tokenLifetime,
      Session: 86_400,
      Grant: 86_400,
      Interaction: 3600,
      IdToken: 3600,
      RefreshToken: 86_400,
    },
    interactions: {
      url: (_, { uid }) => `${new URL(issuer).pathname}/login/${uid}`,
      policy: policy({ directory, registrationOf }),
    },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = signOutPage(form);
        },
      },
      resourceIndicators,
    },
    formats: {
      customizers: {
        jwt: (context, _, { payload }) => {
          const person = personOf(String(payload["sub"]));
          if (person === undefined) return;
          const tid = tenantOf(person);
          Object.assign(payload, {
            iss: issuerOf(tid),
            nbf: payload["iat"],
            scp: "user_impersonation",
            ...claimsOf(person, tid),
            ...(factorsOf(context).includes("mfa") ? { acrs: ["c1"] } : {}),
          });
        },
      },
    },
    // Consent is a matter of the policy; once there, it is for everything.
    loadExistingGrant: async (context) => {
      const accountId = context.oidc.account?.accountId;
      const clientId = context.oidc.client?.clientId;
      if (accountId === undefined || clientId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({ accountId, clientId });
      grant.addOIDCScope("openid profile offline_access");
      for (const audience of audiences) grant.addResourceScope(audience, scopeOf(audience));
      await grant.save();
      return grant;
    },
    findAccount: (context, id, token) => {
      if (token !== undefined) refuseToken(context, registrationOf(context), token, directory);
      const person = personOf(id);
      if (person === undefined) return undefined;
      return {
        accountId: person.username,
        claims: () => ({ sub: person.username, ...claimsOf(person, tenantOf(person)) }),
      };
    },
    renderError: (context, out) => {
      const address = out.error === "invalid_redirect_uri" ? ` (${String(context.query["redirect_uri"])})` : "";
      const description = address === "" ? (out.error_description ?? out.error) : describe("AADSTS50011") + address;
      context.type = "html";
      context.body = errorPage(description);
    },
  });

  provider.use(async (context, next) => {
    if (context.path === "/auth") {
      const registration = find(String(context.query["client_id"]));
      const answer = registration && takeAnswer(registration, "authorize");
      if (answer !== undefined) return answerInstead(context, answer);
    }
    await next();
    if (context.path === "/token" && context.method === "POST") afterToken(context);
  });

  /** @param {AnyContext} context */
  function afterToken(context) {
    const { oidc } = /** @type {Context} */ (context);
    const registration = find(oidc?.client?.clientId ?? "");
    const body = /** @type {Record<string, unknown>} */ (context.body);
    if (registration?.tokenEndpoint === "down") {
      context.status = 503;
      context.body = "Service unavailable";
      return;
    }
    if (context.status !== 200) {
      const { suberror, claims } = context.state["answer"] ?? {};
      const more = { ...(suberror && { suberror }), ...(claims && { claims: JSON.stringify(claims) }) };
      if (protocol === "Entra") context.body = entraBody({ ...body, ...more });
      return;
    }
    for (const kind of /** @type {const} */ (["access", "refresh", "id"])) {
      const value = body[`${kind}_token`];
      if (typeof value === "string") registration?.tokens.push({ kind, value });
    }
    const person = personOf(oidc?.account?.accountId ?? "");
    if (protocol === "Entra" && person !== undefined) context.body = { ...body, client_info: clientInfo(person) };
  }

  return provider;
}
