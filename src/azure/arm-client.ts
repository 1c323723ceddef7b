/**
 * Our own small client of Azure Resource Manager: raw JSON in and out, nothing modelled, so nothing of a
 * document can be dropped or rewritten on the way. Every failure is a value.
 */
import type { JsonValue } from "#model/json.ts";
import { type ArmAnswer, type Endpoint, exchange } from "./exchange.ts";
import { sleep as realSleep, type Sleep, type TokenNeed } from "./ports.ts";
import { type ArmProblem, type ArmResult, cancelled } from "./problem.ts";
import { type FailedTry, nextWait, type RetryPolicy, type Wait } from "./retry.ts";
import { foreignLink } from "./same-origin.ts";
import { signInAgain } from "./sign-in/needed.ts";

export interface ArmConnection extends Endpoint {
  /** For tests: waits and the jitter of waits. */
  readonly sleep?: Sleep;
  readonly random?: () => number;
}

/** What a caller may say about any call. */
export interface Calling {
  /** Stops the call at once, also while it waits. */
  readonly signal?: AbortSignal | undefined;
  /** Ends waiting between tries, but lets a request that is under way have its answer. */
  readonly stopWaiting?: AbortSignal | undefined;
  /** Told before every wait. */
  readonly waiting?: ((wait: Wait) => void) | undefined;
}

export interface ArmRequest extends Calling {
  readonly version: string;
  readonly query?: Readonly<Record<string, string>>;
  /** PUT: the etag that the resource must still have. */
  readonly ifMatch?: string | undefined;
  /** When to ask again; `all` for GET, PUT and DELETE if absent. POST never is. */
  readonly retry?: RetryPolicy;
}

export interface ArmClient {
  readonly endpoint: string;
  /** `path` begins with a slash and is encoded (`arm-path.ts`). */
  get(path: string, request: ArmRequest): Promise<ArmResult<ArmAnswer>>;
  put(path: string, body: JsonValue, request: ArmRequest): Promise<ArmResult<ArmAnswer>>;
  post(path: string, body: JsonValue, request: ArmRequest): Promise<ArmResult<ArmAnswer>>;
  delete(path: string, request: ArmRequest): Promise<ArmResult<ArmAnswer>>;
  /** Follows an absolute `nextLink` as it is; one of another origin is refused, for it would carry the token there. */
  follow(link: string, request: Calling & Pick<ArmRequest, "retry">): Promise<ArmResult<ArmAnswer>>;
  /**
   * For callers that repeat a request themselves: waits as long as this client would after a problem. False where it would
   * give up, or where the wait was stopped.
   * @param tries how many tries there were
   */
  pause(problem: ArmProblem, tries: number, calling: Calling): Promise<boolean>;
}

/** Makes a client of one endpoint. It keeps nothing between calls. */
export function armClient(connection: ArmConnection): ArmClient {
  const endpoint = connection.endpoint.replace(/\/+$/, "");
  const to = (path: string, { version, query = {} }: ArmRequest) => {
    const pairs = Object.entries({ "api-version": version, ...query });
    const text = pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join("&");
    return `${endpoint}${path}?${text}`;
  };
  return {
    endpoint,
    get: (path, request) => send(connection, { method: "GET", url: to(path, request), request }),
    put: (path, body, request) => send(connection, { method: "PUT", url: to(path, request), body, request }),
    post: (path, body, request) =>
      send(connection, { method: "POST", url: to(path, request), body, request: { ...request, retry: "none" } }),
    delete: (path, request) => send(connection, { method: "DELETE", url: to(path, request), request }),
    follow: (link, request) => {
      const foreign = foreignLink(endpoint, link);
      if (foreign !== undefined) return Promise.resolve({ ok: false, problem: foreign });
      return send(connection, { method: "GET", url: link, request });
    },
    pause: (problem, tries, calling) => pause(connection, { problem, policy: "all", tries, retryAfter: null }, calling),
  };
}

interface Sending {
  readonly method: string;
  readonly url: string;
  readonly body?: JsonValue;
  readonly request: Omit<ArmRequest, "version">;
}

async function send(connection: ArmConnection, sending: Sending): Promise<ArmResult<ArmAnswer>> {
  const { request, ...what } = sending;
  const { signal, ifMatch, retry: policy = "all" } = request;
  let need: TokenNeed = {};
  let renewed = false;
  for (let tries = 1; ; ) {
    const { result, retryAfter, betterToken } = await exchange(connection, { ...what, ifMatch, signal, need });
    if (result.ok) return result;
    const { problem } = result;
    if (betterToken !== undefined) {
      const { audience = connection.endpoint } = connection;
      const claims = betterToken.claims ?? need.claims;
      if (renewed) return { ok: false, problem: signInAgain(problem, { audience, claims }) };
      // Once and no more, or two who disagree would go on for ever. What was refused so was not begun: a POST goes again, too.
      renewed = true;
      need = betterToken;
      continue;
    }
    need = {};
    const again = await pause(connection, { problem, policy, tries, retryAfter }, request);
    if (!again) return signal?.aborted ? { ok: false, problem: cancelled(problem.requestId) } : result;
    tries += 1;
  }
}

/** Waits before the next try; false where there is none, or where the wait was stopped. */
async function pause(connection: ArmConnection, at: FailedTry, calling: Calling): Promise<boolean> {
  const { sleep = realSleep, random = Math.random } = connection;
  const wait = nextWait({ ...at, random });
  if (wait === undefined) return false;
  calling.waiting?.(wait);
  const signals = [calling.signal, calling.stopWaiting].filter((signal) => signal !== undefined);
  await sleep(wait.seconds * 1000, signals);
  return !signals.some((signal) => signal.aborted);
}
