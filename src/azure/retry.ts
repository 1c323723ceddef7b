/**
 * When to ask again and after how long (`facts/arm-api.md` section 1): what Azure says, or else 5, 10 and 20 seconds.
 * A request that starts something (POST) is never asked again.
 */
import type { ArmProblem } from "./problem.ts";

/** Told before every wait, so that the user sees why nothing moves. */
export interface Wait {
  /** How long, in seconds. */
  readonly seconds: number;
  /** A sentence for the user: "Azure asks to wait 4 s." */
  readonly message: string;
}

/**
 * `all`: throttling, trouble and lost answers, for what may be asked twice. `throttling`: only what was surely not done, for
 * a conditional PUT, whose etag would be stale after a lost success. `none`: never.
 */
export type RetryPolicy = "all" | "throttling" | "none";

const pauses = [5, 10, 20] as const;
const throttledTries = 12;
/** An hour: longer is a mistake of somebody between here and Azure, and no timer takes it. */
const longest = 3600;

/** What is known when a try failed. */
export interface FailedTry {
  readonly problem: ArmProblem;
  readonly policy: RetryPolicy;
  /** How many tries there were, this one included. */
  readonly tries: number;
  /** The header as it came; null where it is missing or the browser may not read it. */
  readonly retryAfter: string | null;
}

/**
 * The wait before the next try, or undefined to give up.
 * @param at.random from 0 to 1, for the jitter
 */
export function nextWait(at: FailedTry & { readonly random: () => number }): Wait | undefined {
  const { problem, policy, tries } = at;
  const throttled = problem.status === 429;
  const lastTry = throttled ? throttledTries : pauses.length + 1;
  const again = throttled ? policy !== "none" : policy === "all" && problem.outcome === "unknown";
  if (!again || tries >= lastTry) return undefined;
  const asked = readRetryAfter(at.retryAfter);
  const seconds = asked ?? backOff(tries, at.random);
  const shown = `${Math.ceil(seconds)} s`;
  if (asked !== undefined) return { seconds, message: `Azure asks to wait ${shown}.` };
  return { seconds, message: `${whatHappened(problem.status)}; next try in ${shown}.` };
}

function whatHappened(status: number): string {
  if (status === 0) return "No answer from Azure";
  return status === 429 ? "Azure limits how often it is asked" : `Azure answered ${status}`;
}

/** Never sooner than the pause, up to a quarter later, so that many clients do not come back together. */
function backOff(tries: number, random: () => number): number {
  const pause = pauses[Math.min(tries, pauses.length) - 1] ?? pauses[0];
  return pause * (1 + random() / 4);
}

/** Seconds, or an HTTP date; undefined where it is neither. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null || header.trim() === "") return undefined;
  const seconds = Number(header);
  const asked = Number.isFinite(seconds) ? seconds : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(asked) ? undefined : Math.min(Math.max(0, asked), longest);
}
