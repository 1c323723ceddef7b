// @ts-check
/**
 * App registrations. Each test has one of its own, so what is ordered for one never reaches another that runs beside it.
 */

/**
 * @typedef {object} Answer an error in place of what would come
 * @property {"authorize" | "token"} at
 * @property {string} error
 * @property {string} description as Entra writes it, `AADSTS…` first
 * @property {string} [suberror]
 * @property {object} [claims] what a better sign-in must bring
 */

/**
 * @typedef {object} Settings
 * @property {readonly string[]} redirectUris
 * @property {"given" | "needed"} consent `needed` until somebody gives it on the page
 * @property {"password" | "second"} factor what a sign-in takes; `second` refuses silence without it
 * @property {number} tokenLifetime seconds
 * @property {"up" | "down"} tokenEndpoint
 */

/**
 * @typedef {Settings & {answers: Answer[], tokens: {kind: "access" | "refresh" | "id", value: string}[]}} Registration
 */

/** @returns {{find: (id: string) => Registration | undefined, set: (id: string, settings: Partial<Settings>) => Registration}} */
export function registrations() {
  /** @type {Map<string, Registration>} */
  const known = new Map();
  return {
    find: (id) => known.get(id),
    set: (id, settings) => {
      const registration = known.get(id) ?? fresh();
      Object.assign(registration, settings);
      known.set(id, registration);
      return registration;
    },
  };
}

/** @returns {Registration} */
function fresh() {
  return {
    redirectUris: [],
    consent: "given",
    factor: "password",
    tokenLifetime: 3600,
    tokenEndpoint: "up",
    answers: [],
    tokens: [],
  };
}

/** Takes the error that is ordered for an endpoint, if any. @param {Registration} registration @param {Answer["at"]} at @returns {Answer | undefined} */
export function takeAnswer(registration, at) {
  const index = registration.answers.findIndex((answer) => answer.at === at);
  return index < 0 ? undefined : registration.answers.splice(index, 1)[0];
}

/** The registration in the words of the provider: a single-page application, with no secret. @param {string} id @param {Registration} registration */
export function clientMetadata(id, { redirectUris }) {
  return {
    client_id: id,
    client_name: "Sluice",
    token_endpoint_auth_method: "none",
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...redirectUris],
  };
}
