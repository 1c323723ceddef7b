import {
  AuthError,
  BrowserAuthError,
  ClientAuthError,
  InteractionRequiredAuthError,
  ServerError,
} from "@azure/msal-browser";
import { describe, expect, test } from "vitest";
import { type Asked, correlationOf, isUnreachable, signInProblem } from "./words.ts";

const redirectUri = "https://sluice.example/app/redirect.html";
const asked: Asked = {
  how: "user",
  protocol: "Entra",
  clientId: "0a1b2c3d",
  authority: "https://login.microsoftonline.com/contoso.example",
  redirectUri,
  audience: "https://management.azure.com",
  claims: undefined,
};
const adminConsent =
  "https://login.microsoftonline.com/contoso.example/adminconsent?client_id=0a1b2c3d&redirect_uri=https%3A%2F%2Fsluice.example%2Fapp%2Fredirect.html";

/** As MSAL packs what Entra's token endpoint says. */
function packed(code: string, words: string): string {
  return `Error(s): ${code.slice(6)} - Timestamp: 2026-11-20 10:00:00Z - Description: ${code}: ${words} Trace ID: 1 Correlation ID: 2 - Correlation ID: 2 - Trace ID: 1`;
}
const browser = (code: string, subError?: string) => new BrowserAuthError(code, "c-1", subError);
/** What came back in the address: Entra's words as they are. */
const server = (code: string, words: string) => new ServerError(code, "c-1", words);
const needed = (code: string, words?: string, subError?: string) =>
  new InteractionRequiredAuthError(code, "c-1", words, subError);

const uri = { what: "Redirect URI", text: redirectUri };
const link = { what: "Address for an administrator", text: adminConsent };

describe("with the user at it", () => {
  test.for([
    [browser("popup_window_error"), "popup_window_error", "this-tab", "blocked", undefined],
    [browser("empty_window_error"), "empty_window_error", "this-tab", "blocked", undefined],
    [browser("interaction_in_progress"), "interaction_in_progress", "reset", "under way", undefined],
    [browser("timed_out", "redirect_bridge_timeout"), "timed_out", "register", "No answer came back", uri],
    [browser("timed_out", "failed_to_redirect"), "timed_out", "sign-in", "could not be reached", undefined],
    [browser("redirect_bridge_empty_response"), "redirect_bridge_empty_response", "register", "No answer", uri],
    [browser("no_network_connectivity"), "no_network_connectivity", "sign-in", "could not be reached", undefined],
    [browser("post_request_failed"), "post_request_failed", "sign-in", "could not be reached", undefined],
    [browser("failed_to_parse_response"), "failed_to_parse_response", "sign-in", "nobody can read", undefined],
    [
      new ClientAuthError("endpoints_resolution_error", "c"),
      "endpoints_resolution_error",
      "sign-in",
      "reached",
      undefined,
    ],
    [browser("crypto_nonexistent"), "crypto_nonexistent", "none", "plain http", undefined],
    [browser("redirect_in_iframe"), "redirect_in_iframe", "none", "inside another page", undefined],
    [new ClientAuthError("state_mismatch", "c"), "state_mismatch", "sign-in", "does not belong", undefined],
    [new AuthError("cache_quota_exceeded", "c"), "cache_quota_exceeded", "sign-in", "would not store", undefined],
    [
      server("invalid_request", "AADSTS50011: The redirect URI does not match."),
      "AADSTS50011",
      "register",
      "does not know",
      uri,
    ],
    [server("invalid_request", packed("AADSTS9002326", "Cross-origin.")), "AADSTS9002326", "register", '"Web"', uri],
    [server("invalid_client", packed("AADSTS7000218", "No secret.")), "AADSTS7000218", "register", '"Web"', uri],
    [needed("interaction_required", packed("AADSTS65001", "No consent.")), "AADSTS65001", "admin", "Nobody has", link],
    [needed("consent_required"), "consent_required", "admin", "Nobody has", link],
    [needed("invalid_grant", "", "consent_required"), "invalid_grant", "admin", "Nobody has", link],
    [server("access_denied", "AADSTS90094: Admin consent."), "AADSTS90094", "admin", "only an administrator", link],
    [
      server("unauthorized_client", "AADSTS700016: Not found."),
      "AADSTS700016",
      "register",
      "no app registration",
      undefined,
    ],
    [
      server("invalid_request", "AADSTS50194: Single tenant."),
      "AADSTS50194",
      "register",
      "one directory only",
      undefined,
    ],
    [
      server("invalid_request", "AADSTS90002: Tenant not found."),
      "AADSTS90002",
      "tenant",
      "no such directory",
      undefined,
    ],
    [
      server("invalid_resource", "AADSTS500011: No principal."),
      "AADSTS500011",
      "tenant",
      "does not know the service",
      undefined,
    ],
    [server("invalid_request", "AADSTS50020: User account."), "AADSTS50020", "tenant", "does not belong", undefined],
    [needed("login_required", "AADSTS50058: No session."), "AADSTS50058", "sign-in", "session ended", undefined],
    [needed("no_tokens_found"), "no_tokens_found", "sign-in", "session ended", undefined],
    [needed("refresh_token_expired"), "refresh_token_expired", "sign-in", "session ended", undefined],
    [
      server("invalid_grant", packed("AADSTS700084", "Expired.")),
      "AADSTS700084",
      "sign-in",
      "session ended",
      undefined,
    ],
    [
      needed("interaction_required", packed("AADSTS50076", "MFA.")),
      "AADSTS50076",
      "sign-in",
      "second factor",
      undefined,
    ],
    [
      needed("interaction_required", packed("AADSTS50079", "MFA.")),
      "AADSTS50079",
      "sign-in",
      "second factor",
      undefined,
    ],
    [server("access_denied", "AADSTS53000: Device."), "AADSTS53000", "none", "device", undefined],
    [server("access_denied", "AADSTS53003: Blocked."), "AADSTS53003", "none", "Conditional Access", undefined],
    [server("access_denied", "AADSTS50105: Not assigned."), "AADSTS50105", "none", "not given this app", undefined],
    [server("temporarily_unavailable", ""), "temporarily_unavailable", "sign-in", "trouble of its own", undefined],
  ] as const)("%s: %s", ([error, code, remedy, words, copy]) => {
    const problem = signInProblem(error, asked);
    expect(problem).toMatchObject({ code, remedy, tone: "error", audience: "https://management.azure.com" });
    expect(problem.message).toContain(words);
    expect(problem.copy).toEqual(copy);
    for (const sentence of [problem.message, problem.advice]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test.for([
    browser("user_cancelled"),
    browser("interaction_in_progress_cancelled"),
    server("access_denied", "AADSTS65004: User declined to consent."),
    server("access_denied", "End-User aborted interaction"),
  ])("what the user did on purpose is quiet: %s", (error) => {
    expect(signInProblem(error, asked)).toMatchObject({ tone: "quiet", message: "The sign-in was cancelled." });
  });
});

describe("in silence", () => {
  const silent: Asked = { ...asked, how: "silent", audience: "https://ml.azure.com" };

  test("a consent is the user's to give first", () => {
    const problem = signInProblem(needed("invalid_grant", packed("AADSTS65001", "No consent.")), silent);
    expect(problem).toMatchObject({ remedy: "sign-in", copy: link, audience: "https://ml.azure.com" });
  });

  test("a frame that does not answer, or is denied, means that the session ended", () => {
    expect(signInProblem(browser("timed_out"), silent).message).toBe("The session ended.");
    expect(signInProblem(server("access_denied", "No."), silent)).toMatchObject({ tone: "error", remedy: "sign-in" });
  });

  test("the claims of the error go along, or else those that were asked for; then the user may satisfy a rule", () => {
    const claims = '{"access_token":{}}';
    const error = new InteractionRequiredAuthError("invalid_grant", "c", "AADSTS53003: Rule.", "", "", "", claims);
    expect(signInProblem(error, silent)).toMatchObject({ claims, remedy: "sign-in" });
    const challenged = { ...silent, claims };
    expect(signInProblem(needed("no_tokens_found"), challenged).claims).toBe(claims);
    expect(signInProblem(server("access_denied", "AADSTS53003: Rule."), silent).remedy).toBe("none");
  });

  test("a provider that is not Entra has no page for administrators", () => {
    expect(signInProblem(needed("consent_required"), { ...silent, protocol: "OIDC" }).copy).toBeUndefined();
  });
});

describe("errors that are not known", () => {
  test("are told in MSAL's own words, without what could be a token or a code", () => {
    const token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
    const error = server("strange_error", `AADSTS999999: Bad code=0.AXoA-secret in ${token}.\r\nTrace ID: 1`);
    const problem = signInProblem(error, asked);
    expect(problem).toMatchObject({ code: "AADSTS999999", tone: "error", remedy: "sign-in" });
    expect(problem.message).toBe("The sign-in failed: AADSTS999999: Bad code=… in …");
  });

  test("Entra's refusal for a reason of its own is no cancelling", () => {
    expect(signInProblem(server("access_denied", "AADSTS530099: New rule."), asked).tone).toBe("error");
  });

  test("whatever is thrown has words", () => {
    for (const error of [new Error("Odd."), "odd", undefined, null, { errorCode: 1 }]) {
      expect(signInProblem(error, asked)).toMatchObject({ code: "unknown_error", remedy: "sign-in" });
    }
  });
});

test("a provider that was not reached is told from all else, and its id is handed on", () => {
  expect(isUnreachable(browser("post_request_failed"))).toBe(true);
  expect(isUnreachable(browser("failed_to_parse_response"))).toBe(true);
  expect(isUnreachable(needed("no_tokens_found"))).toBe(false);
  expect(isUnreachable(undefined)).toBe(false);
  expect(correlationOf(browser("timed_out"))).toBe("c-1");
  expect(correlationOf("odd")).toBe("");
});
