/**
 * Addresses of scripts as Trusted Types. Where the page's policy asks for them (`scripts/headers.mjs`), the browser takes no
 * plain text for the address of a worker; this is the one place that vouches for one, and only for our own.
 */

/** The part of Trusted Types that is used. TypeScript's DOM library does not know them, and calls what they make a text. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Policy) => Policy;
}

interface Policy {
  readonly createScriptURL: (address: string) => string;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy("sluice", { createScriptURL: ownScript });

/** The address for `new Worker` and the like. Throws for a script of another origin. */
export function scriptAddress(address: string): string {
  return policy === undefined ? ownScript(address) : policy.createScriptURL(address);
}

function ownScript(address: string): string {
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin) throw new Error(`${url.href} is no script of this app.`);
  return url.href;
}
