/**
 * Our own small client of Azure Resource Manager: raw JSON in and out, nothing modelled, so nothing of a
 * document can be dropped or rewritten on the way. Every failure is a value.
 */
import type { JsonValue } from "#model/json.ts";
import { type Fetch, type FetchResponse, sleep as realSleep, type Sleep, type TokenSource } from "./ports.ts";
import { type ArmProblem, type ArmResult, cancelled, noAnswer, unreadable } from "./problem.ts";
import { readProblem } from "./read-problem.ts";
import { type FailedTry, nextWait, type RetryPolicy, type Wait } from "./retry.ts";
import { foreignLink } from "./same-origin.ts";

export interface ArmConnection {
  /** The base address, e.g. `https://management.azure.com`, or a state of the sandbox: `http://localhost:4280/s/default`. */
  readonly endpoint: string;
  /** Whom a token must be for; the endpoint's own if absent. */
  readonly audience?: string;
  readonly fetch: Fetch;
  readonly tokens: TokenSource;
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

interface ArmAnswer {
  readonly status: number;
  /** The body; undefined where there was none. */
  readonly json: JsonValue | undefined;
  readonly requestId: string;
}

export interface ArmClient {
  readonly endpoint: string;
  /** `path` begins with a slash and is encoded (`arm-path.ts`). */
  get(path: string, request: ArmRequest): Promise<ArmResult<ArmAnswer>>;
  put(path: string, body: JsonValue, request: ArmRequest): Promise<ArmResult<ArmAnswer>>;
  post(path: string, body: JsonValue, request: ArmRequest): Promise<ArmResult<ArmAnswer>>;
  delete(path: string, request: ArmRequest): Promise<ArmResult<ArmAnswer>>;
  /** Follows an absolute `nextLink` as it is; one of another origin is refused, for it would carry the token there. */
  follow(link: string, calling: Calling): Promise<ArmResult<ArmAnswer>>;
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
    follow: (link, calling) => {
      const foreign = foreignLink(endpoint, link);
      if (foreign !== undefined) return Promise.resolve({ ok: false, problem: foreign });
      return send(connection, { method: "GET", url: link, request: calling });
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
  const { signal, retry: policy = "all" } = sending.request;
  for (let tries = 1; ; tries += 1) {
    const { result, retryAfter } = await once(connection, sending);
    if (result.ok) return result;
    const { problem } = result;
    const again = await pause(connection, { problem, policy, tries, retryAfter }, sending.request);
    if (again) continue;
    return signal?.aborted ? { ok: false, problem: cancelled(problem.requestId) } : result;
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

interface Try {
  readonly result: ArmResult<ArmAnswer>;
  readonly retryAfter: string | null;
}

async function once(connection: ArmConnection, { method, url, body, request }: Sending): Promise<Try> {
  const { signal, ifMatch } = request;
  const sentId = crypto.randomUUID();
  const failed = (problem: ArmProblem): Try => ({ result: { ok: false, problem }, retryAfter: null });
  if (signal?.aborted) return failed(cancelled(sentId));
  const token = await connection.tokens.token(connection.audience ?? connection.endpoint);
  if (!token.ok) return failed(token.problem);
  const headers: Record<string, string> = {
    accept: "application/json",
    "x-ms-client-request-id": sentId,
    ...(token.value === undefined ? {} : { authorization: `Bearer ${token.value}` }),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
  };
  try {
    const response = await connection.fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
      cache: "no-store",
      ...(signal === undefined ? {} : { signal }),
    });
    return { result: await read(response, sentId), retryAfter: response.headers.get("retry-after") };
  } catch {
    // fetch says the same of every cause: a stop by the user is told apart here, the others not at all.
    return failed(signal?.aborted ? cancelled(sentId) : noAnswer(connection.endpoint, sentId));
  }
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
