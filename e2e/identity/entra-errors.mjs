// @ts-check
/** Errors in the words and with the numbers of Microsoft Entra ID. */

/** @type {Record<string, {error: string, text: string, suberror?: string}>} */
const known = {
  AADSTS50011: {
    error: "invalid_request",
    text: "The redirect URI specified in the request does not match the redirect URIs configured for the application.",
  },
  AADSTS50020: {
    error: "interaction_required",
    text: "User account from identity provider does not exist in the tenant and cannot access the application in that tenant.",
  },
  AADSTS50058: { error: "login_required", text: "A silent sign-in request was sent but no user is signed in." },
  AADSTS50076: {
    error: "interaction_required",
    suberror: "basic_action",
    text: "Due to a configuration change made by your administrator, you must use multi-factor authentication to access the resource.",
  },
  AADSTS65001: {
    error: "invalid_grant",
    suberror: "consent_required",
    text: "The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.",
  },
  AADSTS65004: { error: "access_denied", text: "User declined to consent to access the app." },
  AADSTS500011: { error: "invalid_resource", text: "The resource principal was not found in the tenant." },
  AADSTS700082: { error: "invalid_grant", text: "The refresh token has expired due to inactivity." },
};

/** @param {string} code */
export function describe(code) {
  return `${code}: ${known[code]?.text ?? "Something went wrong."}`;
}

/** What a token endpoint of Entra adds to an error. @param {{error: string, error_description?: string}} body @returns {object} */
export function entraBody(body) {
  const { error_description: description = "" } = body;
  const gone = /refresh token (not found|is expired)/.test(description);
  const code = /^AADSTS\d+/.exec(description)?.[0] ?? (gone ? "AADSTS700082" : undefined);
  if (code === undefined) return body;
  const { suberror } = known[code] ?? {};
  return {
    suberror,
    ...body,
    error_description: gone ? describe(code) : description,
    error_codes: [Number(code.slice("AADSTS".length))],
  };
}
