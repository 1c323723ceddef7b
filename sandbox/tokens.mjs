// @ts-check
/** Who is calling: the bearer token, verified as Azure does it. Its text is looked at here and kept nowhere. */
import { decodeJwt, errors, jwtVerify } from "jose";
import { problem } from "./replies.mjs";

/**
 * @typedef {import("./types.ts").Tokens} Tokens
 * @typedef {import("./types.ts").Caller} Caller
 * @typedef {import("./types.ts").Reply} Reply
 * @typedef {{ok: true, caller: Caller} | {ok: false, reply: Reply}} Checked
 */

/**
 * Verifies signature, expiry, issuer and audience.
 * @param {Tokens} tokens whom to believe
 * @param {string | undefined} header the Authorization header
 * @param {keyof Tokens["audiences"]} service whom the token must be for
 * @returns {Promise<Checked>}
 */
export async function checkToken({ issuers, audiences, keys }, header, service) {
  const token = bearer(header);
  if (token === undefined) {
    const message = "Authentication failed. The 'Authorization' header is missing or holds no bearer token.";
    return refused("AuthenticationFailed", message);
  }
  try {
    const { payload } = await jwtVerify(token, keys, { issuer: [...issuers], audience: [...audiences[service]] });
    return { ok: true, caller: callerOf(payload) };
  } catch (error) {
    return whyNot(error, audiences[service]);
  }
}

/** For whom a token says it is, believed or not; undefined where there is none. @param {string | undefined} header @returns {string | undefined} */
export function audienceOf(header) {
  const token = bearer(header);
  if (token === undefined) return undefined;
  try {
    const { aud } = decodeJwt(token);
    return Array.isArray(aud) ? aud.join(" ") : aud;
  } catch {
    return undefined;
  }
}

/** @param {string | undefined} header */
function bearer(header) {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? "")?.[1];
}

/** @param {import("jose").JWTPayload} payload @returns {Caller} */
function callerOf(payload) {
  const text = (/** @type {string} */ claim) => (typeof payload[claim] === "string" ? payload[claim] : "");
  return {
    tenantId: text("tid"),
    objectId: text("oid"),
    username: text("preferred_username"),
    claims: payload,
  };
}

/** @param {unknown} error @param {readonly string[]} audiences @returns {Checked} */
function whyNot(error, audiences) {
  if (error instanceof errors.JWTExpired) {
    const expiry = new Date((error.payload.exp ?? 0) * 1000).toISOString();
    const now = new Date().toISOString();
    const message = `The access token expiry UTC time '${expiry}' is earlier than current UTC time '${now}'.`;
    return refused("ExpiredAuthenticationToken", message);
  }
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === "aud") {
    const resource = String(error.payload.aud);
    const allowed = audiences.map((audience) => `'${audience}'`).join(",");
    const message = `The access token has been obtained for wrong audience or resource '${resource}'. It should exactly match with one of the allowed audiences ${allowed}.`;
    return refused("InvalidAuthenticationTokenAudience", message);
  }
  if (error instanceof errors.JOSEError) return refused("InvalidAuthenticationToken", "The access token is invalid.");
  throw error;
}

/** @param {string} code @param {string} message @returns {Checked} */
function refused(code, message) {
  return { ok: false, reply: unauthorized(code, message, `error="invalid_token", error_description="${message}"`) };
}

/** A 401 as ARM words it. @param {string} code @param {string} message @param {string} parameters of the challenge @returns {Reply} */
export function unauthorized(code, message, parameters) {
  const authorization = 'authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"';
  return {
    ...problem(401, code, message),
    headers: { "www-authenticate": `Bearer realm="", ${authorization}, ${parameters}` },
  };
}
