// @ts-check
/** A token that is sound and yet not enough: a second factor is asked for, or a sign-in after a certain moment. */
import { unauthorized } from "./tokens.mjs";

/**
 * @typedef {import("./types.ts").ClaimsRequest} ClaimsRequest
 * @typedef {import("./types.ts").Caller} Caller
 * @typedef {import("./types.ts").Reply} Reply
 */

/** The 401 that carries what a better token must hold. @param {ClaimsRequest} claims @returns {Reply} */
export function claimsChallenge(claims) {
  const message = "Continuous access evaluation resulted in challenge with result: InteractionRequired.";
  const encoded = Buffer.from(JSON.stringify(claims)).toString("base64");
  return unauthorized("InvalidAuthenticationToken", message, `error="insufficient_claims", claims="${encoded}"`);
}

/** Whether a caller's token carries what was asked for. @param {ClaimsRequest} claims @param {Caller} caller */
export function satisfies(claims, caller) {
  return Object.entries(claims.access_token).every(([name, { value, values }]) => {
    const has = caller.claims[name];
    // Not before which moment the user must have signed in.
    if (name === "nbf") return Number(has) >= Number(value);
    const held = Array.isArray(has) ? has : [has];
    return [...(values ?? []), ...(value === undefined ? [] : [value])].some((wanted) => held.includes(wanted));
  });
}
