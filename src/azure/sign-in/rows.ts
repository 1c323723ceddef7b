/** Finds the row of a code, and holds those that are the plain course of things: cancelled, ended, not reached. */
import type { CodesAndRow, SignInRow } from "./row.ts";
import { browserRows } from "./rows-browser.ts";
import { entraRows } from "./rows-entra.ts";

export const cancelledRow: SignInRow = {
  tone: "quiet",
  message: "The sign-in was cancelled.",
  advice: "Sign in when you are ready.",
  remedy: "sign-in",
};

export const endedRow: SignInRow = {
  message: "The session ended.",
  advice: "Sign in again. Your work stays as it is.",
  remedy: "sign-in",
};

const unreachable: SignInRow = {
  message: "The sign-in service could not be reached.",
  advice:
    "Either this machine is offline, or a proxy, firewall or browser extension blocks the address. Check the connection " +
    "and try again.",
  remedy: "sign-in",
};

/** MSAL's codes for a provider that was not reached, or answered as one that is out of order does. */
export const unreachableCodes: ReadonlySet<string> = new Set([
  "no_network_connectivity",
  "post_request_failed",
  "get_request_failed",
  "network_error",
  "endpoints_resolution_error",
  "openid_config_error",
  "failed_to_parse_response",
]);

const plainRows: readonly CodesAndRow[] = [
  [
    ["user_cancelled", "user_canceled", "access_denied", "interaction_in_progress_cancelled", "AADSTS65004"],
    cancelledRow,
  ],
  [[...unreachableCodes, "timed_out/failed_to_redirect"], unreachable],
  [
    ["failed_to_parse_response"],
    {
      message: "The sign-in service gave an answer that nobody can read.",
      advice: "It has trouble of its own, or a proxy answered in its place. Try again in a few minutes.",
      remedy: "sign-in",
    },
  ],
  [
    [
      "login_required",
      "interaction_required",
      "no_tokens_found",
      "refresh_token_expired",
      "bad_token",
      "invalid_grant",
      "token_refresh_required",
      "no_account_found",
      "no_account_error",
      "no_account_in_silent_request",
      "iframe_closed_prematurely",
      "AADSTS50058",
      "AADSTS50133",
      "AADSTS50173",
      "AADSTS70008",
      "AADSTS70043",
      "AADSTS700082",
      "AADSTS700084",
    ],
    endedRow,
  ],
];

const byCode: ReadonlyMap<string, SignInRow> = new Map(
  [...plainRows, ...browserRows, ...entraRows].flatMap(([codes, row]) => codes.map((code) => [code, row] as const)),
);

/** The row of a code; undefined for one that is not known. */
export function rowOf(code: string): SignInRow | undefined {
  return byCode.get(code);
}
