/** What this room needs from outside: a way to ask and a way to get a token. `main.tsx` and the tests give both. */

import type { ArmResult } from "./problem.ts";

/** The part of `RequestInit` that is used; the platform's own `fetch` fits. */
interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly credentials: "omit";
  readonly referrerPolicy: "no-referrer";
  readonly redirect: "error" | "follow";
  /** `no-cors` tells whether a host is there at all: nothing of its answer can be read. It takes no header and follows. */
  readonly mode?: "no-cors";
  readonly cache: "no-store";
  readonly signal?: AbortSignal;
}

/** The part of `Response` that is used. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** Why the token at hand is not good enough. */
export interface TokenNeed {
  /** What a claims challenge asks for, decoded: a JSON text. */
  readonly claims?: string;
  /** `renewed` leaves the cache aside, because the service refused what is in it. */
  readonly from?: "cache" | "renewed";
}

export interface TokenSource {
  /**
   * A token for an audience such as `https://management.azure.com`; undefined where none is needed (the sandbox). It never
   * opens a window: where the user must do something, the problem says so in `signIn`.
   */
  token(audience: string, need?: TokenNeed): Promise<ArmResult<string | undefined>>;
}

/** The sandbox asks for no sign-in: no Authorization header is sent. */
export const noToken: TokenSource = { token: () => Promise.resolve({ ok: true, value: undefined }) };

/** Waits; resolves early when a signal aborts. */
export type Sleep = (milliseconds: number, signals: readonly AbortSignal[]) => Promise<void>;

/** The real clock. */
export const sleep: Sleep = (milliseconds, signals) =>
  new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener("abort", done);
      resolve();
    }
    for (const signal of signals) signal.addEventListener("abort", done);
    if (signals.some((signal) => signal.aborted)) done();
  });
