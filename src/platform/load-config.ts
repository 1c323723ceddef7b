/**
 * Reads `config.json` beside the page: which sandbox is offered. A missing file means none; a wrong one is said in words
 * and the app goes on without it, since authoring needs no configuration.
 */

export interface Config {
  /** A stand-in for Azure on this machine; without it the app offers none. */
  readonly sandbox?: { readonly url: string };
}

export interface Configured {
  readonly config: Config;
  readonly problem?: string;
}

/** What a response said; undefined for a file that is not there. */
export async function loadConfig(
  fetchConfig: () => Promise<Response> = () => fetch("config.json", { cache: "no-store" }),
): Promise<Configured> {
  try {
    const response = await fetchConfig();
    if (!response.ok) return { config: {} };
    return readConfig(await response.text());
  } catch {
    // Offline, or a host that serves no such file: the same as none.
    return { config: {} };
  }
}

/** The configuration in a text; what is wrong with it comes back as a sentence. */
export function readConfig(text: string): Configured {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return {
      config: {},
      problem: `config.json is not JSON (${error instanceof Error ? error.message : "unreadable"}). It is left out.`,
    };
  }
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return { config: {}, problem: "config.json must hold an object. It is left out." };
  const sandbox = (json as { readonly sandbox?: unknown }).sandbox;
  if (sandbox === undefined) return { config: {} };
  const url = typeof sandbox === "object" && sandbox !== null ? (sandbox as { readonly url?: unknown }).url : undefined;
  if (typeof url !== "string" || !isLoopback(url)) {
    return {
      config: {},
      problem: `config.json: sandbox.url must be an address on this machine, such as http://localhost:4181/s/default/. "${String(url)}" is left out.`,
    };
  }
  return { config: { sandbox: { url } } };
}

/** A sandbox takes no token, so it may only be this machine's own: nothing is ever sent to a foreign host by mistake. */
function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
