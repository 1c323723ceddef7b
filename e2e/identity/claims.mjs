// @ts-check
/** What tokens say about a person. */

/**
 * @typedef {import("oidc-provider").KoaContextWithOIDC} Context
 * @typedef {import("./people.mjs").Person} Person
 */

/** How the user proved who it is, as the code or the refresh token remembers. @param {Context | undefined} context @returns {readonly string[]} */
export function factorsOf(context) {
  const { AuthorizationCode: code, RefreshToken: refresh } = context?.oidc.entities ?? {};
  return /** @type {{amr?: string[]} | undefined} */ (code ?? refresh)?.amr ?? [];
}

/** @param {Person} person @param {string} tid */
export function claimsOf({ username, name, objectIds }, tid) {
  return { oid: objectIds[tid], tid, name, preferred_username: username };
}

/** Who the account is at home, whatever the directory. @param {Person} person */
export function clientInfo({ home, objectIds }) {
  return Buffer.from(JSON.stringify({ uid: objectIds[home], utid: home })).toString("base64url");
}
