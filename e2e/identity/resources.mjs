// @ts-check
/** Whom a token is for: the audience is read from the scope, as Entra does it. */
import { errors } from "oidc-provider";
import { describe } from "./entra-errors.mjs";

/** @typedef {import("oidc-provider").KoaContextWithOIDC} Context */

/** What a token can be for; each has the one scope that Azure's services have. */
export const audiences = ["https://management.azure.com", "https://ml.azure.com"];

/** @param {string} audience */
export const scopeOf = (audience) => `${audience}/user_impersonation`;

/** How the provider finds out. */
export const resourceIndicators = {
  enabled: true,
  useGrantedResource: () => true,
  /** @param {Context} context @param {unknown} _ @param {readonly string[] | string} [granted] */
  defaultResource: (context, _, granted) => (granted === undefined ? everything(context) : asked(context, granted)),
  /** @param {Context} __ @param {string} audience */
  getResourceServerInfo: (__, audience) => ({
    scope: scopeOf(audience),
    audience,
    accessTokenFormat: /** @type {const} */ ("jwt"),
    jwt: { sign: { alg: /** @type {const} */ ("RS256") } },
  }),
};

/**
 * What an app asks for, and with it everything else that it may have: a refresh token of Entra is good for every service.
 * @param {Context} context
 */
function everything(context) {
  const { params } = context.oidc;
  if (params === undefined) return undefined;
  const wanted = audiencesIn(params["scope"]);
  const unknown = wanted.find((audience) => !audiences.includes(audience));
  if (unknown !== undefined) throw new errors.CustomOIDCProviderError("invalid_resource", describe("AADSTS500011"));
  const scopes = new Set([...String(params["scope"]).split(" "), "offline_access", ...audiences.map(scopeOf)]);
  params["scope"] = [...scopes].join(" ");
  return [...new Set([...wanted, ...audiences])];
}

/** The one that a request for tokens names; the first where it names none. @param {Context} context @param {readonly string[] | string} granted */
function asked(context, granted) {
  const list = [granted].flat();
  const [wanted] = audiencesIn(context.oidc.body?.["scope"]);
  if (wanted !== undefined && !list.includes(wanted)) {
    throw new errors.CustomOIDCProviderError("invalid_resource", describe("AADSTS500011"));
  }
  return wanted ?? list[0];
}

/** @param {unknown} scope */
function audiencesIn(scope) {
  const words = typeof scope === "string" ? scope.split(" ") : [];
  return words.filter((word) => word.includes("://")).map((word) => word.replace(/\/[^/]+$/, ""));
}
