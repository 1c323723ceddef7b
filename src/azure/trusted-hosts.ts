/**
 * The hosts that the app talks to and that may get a token: those of the three clouds, and this machine. `config.json` is
 * held against the same list, so that no address can be configured to which a token must not go
 * (`facts/arm-api.md` section 11).
 */
import { clouds } from "./clouds.ts";

const named = new Set(Object.values(clouds).flatMap(({ arm, login }) => [arm, ...login]));
const inference = Object.values(clouds).map((cloud) => `.${cloud.inference}`);

/** Whether a token may be sent to an address: https, and a host of the clouds or this machine. */
export function mayGetToken(address: string): boolean {
  const url = parse(address);
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") return false;
  return named.has(url.origin) || isLoopback(url) || isInference(url);
}

/** Whether an address is this machine's own, http included: that is where a sandbox may lie. */
export function isThisMachine(address: string): boolean {
  const url = parse(address);
  return url !== undefined && /^https?:$/.test(url.protocol) && isLoopback(url);
}

/**
 * Whether a scoring address is one that Azure ML gives out. It comes from a list of the service, so it is foreign text: what
 * else it may name gets no token.
 */
export function isScoringAddress(address: string): boolean {
  const url = parse(address);
  return url?.protocol === "https:" && (isInference(url) || isLoopback(url));
}

function isInference({ hostname, port }: URL): boolean {
  return port === "" && inference.some((domain) => hostname.endsWith(domain) && hostname.length > domain.length);
}

function isLoopback({ hostname }: URL): boolean {
  // `[::1]` is left out: a content security policy cannot name it, so the browser would not let the page ask it.
  return ["localhost", "127.0.0.1"].includes(hostname);
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
