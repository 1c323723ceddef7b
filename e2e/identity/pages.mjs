// @ts-check
/** What the user sees in the sign-in window. */

/** @param {string} title @param {string} body */
function page(title, body) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** @param {string} body */
const form = (body) =>
  `<form method="post">${body} <button name="act" value="cancel" formnovalidate>Cancel</button></form>`;

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** @param {{hint?: string | undefined, problem?: string | undefined}} [shown] */
export function signInPage({ hint = "", problem } = {}) {
  return page(
    "Sign in",
    (problem === undefined ? "" : `<p role="alert">${escaped(problem)}</p>`) +
      form(`<label>Username <input name="login" autocomplete="username" required value="${escaped(hint)}"></label>
        <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
        <button name="act" value="sign-in">Sign in</button>`),
  );
}

/** @param {string} username who has a session */
export function pickPage(username) {
  return page(
    "Pick an account",
    form(`<button name="act" value="keep">${escaped(username)}</button>
      <button name="act" value="another">Use another account</button>`),
  );
}

export function secondFactorPage() {
  return page("Approve sign-in request", form('<button name="act" value="approve">Approve</button>'));
}

export function consentPage() {
  return page("Permissions requested", form('<button name="act" value="accept">Accept</button>'));
}

/** @param {string} description */
export function errorPage(description) {
  return page("Sorry, but we’re having trouble signing you in.", `<p>${escaped(description)}</p>`);
}

/** Nobody is asked: the form of the provider sends itself. @param {string} provided */
export function signOutPage(provided) {
  const whole = provided.replace("</form>", '<input type="hidden" name="logout" value="yes"></form>');
  return page("Signing out", `${whole}<script>document.forms[0].submit()</script>`);
}
