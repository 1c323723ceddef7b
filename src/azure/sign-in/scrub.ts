/** Foreign words that are shown to the user: short, and without anything that could be a token or a code. */

const longest = 240;
/** What a sign-in carries by name, in an address or in a sentence. */
const named =
  /\b((?:access_|id_|refresh_)?token|code(?:_verifier)?|client_info|client_secret|assertion|state|nonce)\s*[=:]\s*[^\s&,;]+/gi;
/** Tokens have points between their parts; codes are one long word. Ids with hyphens in them are shorter; a long address goes too. */
const longWord = /[\w+/=~.-]{40,}/g;
/** The parts of a token are base64 of JSON, so they begin so even where they are cut off. */
const jsonInBase64 = /\beyJ[\w+/=.-]*/g;

/** The first line of a text, cut, with what could be a secret replaced by dots. */
export function scrub(text: string): string {
  const [line = ""] = text.trim().split(/[\r\n]/);
  const plain = line.replace(named, "$1=…").replace(jsonInBase64, "…").replace(longWord, "…").trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
