// @ts-check
/** Walks the user through the pages of a sign-in, one answer at a time. */
import { text } from "node:stream/consumers";
import { describe } from "./entra-errors.mjs";
import { consentPage, pickPage, secondFactorPage, signInPage } from "./pages.mjs";
import { personOf } from "./people.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {import("node:http").ServerResponse} ServerResponse
 * @typedef {Awaited<ReturnType<import("oidc-provider").default["interactionDetails"]>>} Interaction
 * @typedef {import("./clients.mjs").Registration} Registration
 */

/** @param {{provider: import("oidc-provider").default, find: (id: string) => Registration | undefined}} house @param {IncomingMessage} request @param {ServerResponse} response */
export async function walkThrough({ provider, find }, request, response) {
  const interaction = await provider.interactionDetails(request, response);
  if (request.method !== "POST") return show(response, pageFor(interaction));
  const fields = new URLSearchParams(await text(request));
  if (fields.get("act") === "another") return show(response, signInPage());
  const result = resultOf(interaction, fields);
  if (typeof result === "string") return show(response, result);
  const registration = find(String(interaction.params["client_id"]));
  if (fields.get("act") === "accept" && registration !== undefined) registration.consent = "given";
  return provider.interactionFinished(request, response, result);
}

/** @param {Interaction} interaction */
function pageFor({ prompt, session, params }) {
  const username = session?.accountId;
  if (prompt.name === "consent") return consentPage();
  if (prompt.name === "select_account" && username !== undefined) return pickPage(username);
  if (prompt.reasons.includes("not_in_directory")) return signInPage({ problem: describe("AADSTS50020") });
  // Not before it is known who it is.
  const others = prompt.reasons.filter((reason) => reason !== "second_factor");
  if (others.length === 0 && prompt.reasons.length > 0) return secondFactorPage();
  return signInPage({ hint: typeof params["login_hint"] === "string" ? params["login_hint"] : undefined });
}

/** What an answer comes to: a result, or the text of the page to show again. @param {Interaction} interaction @param {URLSearchParams} fields @returns {import("oidc-provider").InteractionResults | string} */
function resultOf({ prompt, session }, fields) {
  // A prompt counts as answered once its name stands in the result.
  const answered = { [prompt.name]: {} };
  switch (fields.get("act")) {
    case "sign-in": {
      const person = personOf(fields.get("login") ?? "");
      if (person === undefined) return signInPage({ problem: "We couldn't find an account with that username." });
      return { ...answered, login: { accountId: person.username, amr: ["pwd"] } };
    }
    case "approve":
      return { login: { accountId: session?.accountId ?? "", amr: ["pwd", "mfa"] } };
    case "keep":
    case "accept":
      return answered;
    default:
      return { error: "access_denied", error_description: describe("AADSTS65004") };
  }
}

/** @param {ServerResponse} response @param {string} page */
function show(response, page) {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(page);
}
