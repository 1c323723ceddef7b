// @ts-check
/** What stands in the way of a sign-in or a token because a test ordered it, or because Entra would refuse it, too. */
import { errors } from "oidc-provider";
import { takeAnswer } from "./clients.mjs";
import { describe } from "./entra-errors.mjs";
import { personOf } from "./people.mjs";
import { wantsContext } from "./policy.mjs";

/**
 * @typedef {import("oidc-provider").KoaContextWithOIDC} Context
 * @typedef {import("./clients.mjs").Registration} Registration
 */

/** What stands against a token, on purpose. @param {Context} context @param {Registration} registration @param {object} token @param {string | undefined} directory */
export function refuseToken(context, registration, token, directory) {
  const answer = takeAnswer(registration, "token");
  if (answer !== undefined) {
    context.state["answer"] = answer;
    throw new errors.CustomOIDCProviderError(answer.error, answer.description);
  }
  const { kind, amr = [] } = /** @type {{kind?: string, amr?: string[]}} */ (token);
  if (kind !== "RefreshToken") return;
  const wanted = registration.factor === "second" || wantsContext(context.oidc.body?.["claims"]);
  if (wanted && !amr.includes("mfa")) {
    throw new errors.CustomOIDCProviderError("interaction_required", describe("AADSTS50076"));
  }
  if (registration.consent === "needed") {
    throw new errors.CustomOIDCProviderError("invalid_grant", describe("AADSTS65001"));
  }
  const person = personOf(String(/** @type {{accountId?: string}} */ (token).accountId));
  if (directory !== undefined && person !== undefined && !Object.hasOwn(person.objectIds, directory)) {
    throw new errors.CustomOIDCProviderError("invalid_grant", describe("AADSTS50020"));
  }
}

/** Answers an authorization request with an error. @param {import("./directory.mjs").AnyContext} context @param {import("./clients.mjs").Answer} answer */
export function answerInstead(context, { error, description }) {
  const { redirect_uri: back, state, response_mode: mode } = /** @type {Record<string, string>} */ (context.query);
  const words = new URLSearchParams({ error, error_description: description, state: state ?? "" });
  context.redirect(`${back}${mode === "query" ? "?" : "#"}${words}`);
}
