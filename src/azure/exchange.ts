/** One request and its answer: the token that goes along, the headers, and what came back, as a value. */
import type { JsonValue } from "#model/json.ts";
import { readClaims } from "./claims-challenge.ts";
import type { Fetch, FetchResponse, TokenNeed, TokenSource } from "./ports.ts";
import { type ArmProblem, type ArmResult, cancelled, noAnswer, unreadable } from "./problem.ts";
import { readProblem } from "./read-problem.ts";
import { untrustedHost } from "./same-origin.ts";

export interface Endpoint {
  /** The base address, e.g. `https://management.azure.com`, or a state of the sandbox: `http://localhost:4280/s/default`. */
  readonly endpoint: string;
  /** Whom a token must be for; the endpoint's own if absent. */
  readonly audience?: string;
  readonly fetch: Fetch;
  readonly tokens: TokenSource;
}

export interface Asking {
  readonly method: string;
  readonly url: string;
  readonly body?: JsonValue;
  /** PUT: the etag that the resource must still have. */
  readonly ifMatch?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What the token must be. */
  readonly need: TokenNeed;
}

export interface ArmAnswer {
  readonly status: number;
  /** The body; undefined where there was none. */
  readonly json: JsonValue | undefined;
  readonly requestId: string;
}

export interface Exchanged {
  readonly result: ArmResult<ArmAnswer>;
  /** The header as it came; null where it is missing or the browser may not read it. */
  readonly retryAfter: string | null;
  /** Set where the service refused the token (401), and with it the whole request: what a better one must be. */
  readonly betterToken?: TokenNeed;
}

/** Sends one request. A token goes along only to a trusted host that is the endpoint's own; else nothing is sent. */
export async function exchange(connection: Endpoint, asking: Asking): Promise<Exchanged> {
  const { url, signal } = asking;
  const { endpoint, audience = endpoint } = connection;
  const sentId = crypto.randomUUID();
  if (signal?.aborted) return failed(cancelled(sentId));
  const token = await connection.tokens.token(audience, asking.need);
  if (!token.ok) return failed(token.problem);
  const untrusted = token.value === undefined ? undefined : untrustedHost(endpoint, url);
  if (untrusted !== undefined) return failed(untrusted);
  try {
    const response = await connection.fetch(url, requestOf(asking, sentId, token.value));
    const result = await read(response, sentId);
    const retryAfter = response.headers.get("retry-after");
    if (response.status !== 401 || token.value === undefined) return { result, retryAfter };
    const claims = readClaims(response.headers.get("www-authenticate"));
    return { result, retryAfter, betterToken: claims === undefined ? { from: "renewed" } : { claims } };
  } catch {
    // fetch says the same of every cause: a stop by the user is told apart here, the others not at all.
    return failed(signal?.aborted ? cancelled(sentId) : noAnswer(endpoint, sentId));
  }
}

function failed(problem: ArmProblem): Exchanged {
  return { result: { ok: false, problem }, retryAfter: null };
}

function requestOf({ method, body, ifMatch, signal }: Asking, sentId: string, token: string | undefined) {
  return {
    method,
    headers: {
      accept: "application/json",
      "x-ms-client-request-id": sentId,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
    cache: "no-store",
    ...(signal === undefined ? {} : { signal }),
  } satisfies Parameters<Fetch>[1];
}

async function read(response: FetchResponse, sentId: string): Promise<ArmResult<ArmAnswer>> {
  const { status } = response;
  const requestId = response.headers.get("x-ms-request-id") ?? sentId;
  const text = await response.text();
  if (status >= 400) return { ok: false, problem: readProblem({ status, text, requestId }) };
  if (text.trim() === "") return { ok: true, value: { status, json: undefined, requestId } };
  try {
    return { ok: true, value: { status, json: JSON.parse(text), requestId } };
  } catch {
    return { ok: false, problem: unreadable(status, requestId) };
  }
}
