// @ts-check
/** When the user must do something, and what silence is answered with where nobody can. */
import { interactionPolicy } from "oidc-provider";
import { describe } from "./entra-errors.mjs";
import { personOf } from "./people.mjs";

/**
 * @typedef {import("oidc-provider").KoaContextWithOIDC} Context
 * @typedef {{directory: string | undefined, registrationOf: (context: Context) => import("./clients.mjs").Registration}} House
 */

const { Check, Prompt } = interactionPolicy;

/**
 * @param {House} house `directory` is undefined where the account's own is taken
 * @returns {import("oidc-provider").interactionPolicy.Prompt[]}
 */
export function policy({ directory, registrationOf }) {
  const here = (/** @type {Context} */ context) => personOf(context.oidc.session?.accountId ?? "");
  return [
    new Prompt({ name: "select_account", requestable: true }),
    new Prompt(
      { name: "login", requestable: true },
      new Check("nobody", describe("AADSTS50058"), "login_required", (context) => here(context) === undefined),
      new Check("somebody_else", describe("AADSTS50058"), "login_required", (context) => {
        const hint = context.oidc.params?.["login_hint"];
        const wanted = typeof hint === "string" ? personOf(hint) : undefined;
        return wanted !== undefined && wanted !== here(context);
      }),
      new Check("not_in_directory", describe("AADSTS50020"), "interaction_required", (context) => {
        const person = here(context);
        return person !== undefined && directory !== undefined && !Object.hasOwn(person.objectIds, directory);
      }),
      new Check("second_factor", describe("AADSTS50076"), "interaction_required", (context) => {
        const wanted = registrationOf(context).factor === "second" || wantsContext(context.oidc.params?.["claims"]);
        return wanted && !context.oidc.amr?.includes("mfa");
      }),
    ),
    new Prompt(
      { name: "consent", requestable: true },
      new Check("not_given", describe("AADSTS65001"), "consent_required", (context) => {
        return registrationOf(context).consent === "needed";
      }),
    ),
  ];
}

/** Whether a claims parameter asks for an authentication context, which only a second factor brings. @param {unknown} claims */
export function wantsContext(claims) {
  if (typeof claims !== "string") return false;
  try {
    return JSON.parse(claims).access_token?.acrs !== undefined;
  } catch {
    return false;
  }
}
