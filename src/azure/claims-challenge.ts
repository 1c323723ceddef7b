/**
 * Azure refuses a token and says in a header what a better one must prove: a second factor, another place, a session that was
 * not ended. The same header comes with `error="insufficient_claims"` and with `error="invalid_token"`.
 */

/** The claims of a `WWW-Authenticate` header, decoded: a JSON text. Undefined where there are none, or nothing sound. */
export function readClaims(header: string | null): string | undefined {
  const encoded = /\bclaims\s*=\s*"?([\w+/-]+)/i.exec(header ?? "")?.[1];
  const text = encoded === undefined ? undefined : decode(encoded);
  return text !== undefined && isJsonObject(text) ? text : undefined;
}

/** Base64 of either alphabet, with or without its padding. */
function decode(encoded: string): string | undefined {
  try {
    const bytes = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
