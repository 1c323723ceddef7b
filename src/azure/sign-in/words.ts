/**
 * What goes wrong when signing in, in words that a user can act on (`facts/arm-api.md` section 8). MSAL's errors are read by
 * their shape, so that the words are there before MSAL is loaded.
 */

import type { SignInProblem } from "./problem.ts";
import type { SignInRow } from "./row.ts";
import { cancelledRow, endedRow, rowOf, unreachableCodes } from "./rows.ts";
import { scrub } from "./scrub.ts";

/** What was asked when it went wrong. */
export interface Asked {
  /** `silent` without a window; `user` with the user at it. */
  readonly how: "silent" | "user";
  readonly protocol: "Entra" | "OIDC";
  readonly clientId: string;
  /** The address of the sign-in, with the directory. */
  readonly authority: string;
  /** The exact address that has to be registered. */
  readonly redirectUri: string;
  readonly audience: string;
  readonly claims: string | undefined;
}

/** Puts an error of MSAL, or of anything else, into words. */
export function signInProblem(error: unknown, asked: Asked): SignInProblem {
  const heard = hear(error);
  const row = fitting(heard, asked) ?? unknownRow(heard);
  const claims = heard.claims ?? asked.claims;
  const { code } = heard;
  const { tone = "error", message, advice } = row;
  const copy = copyOf(row, asked);
  return {
    code,
    tone,
    message,
    advice,
    remedy: remedyOf(row, asked, claims),
    audience: asked.audience,
    ...(copy === undefined ? {} : { copy }),
    ...(claims === undefined ? {} : { claims }),
  };
}

/** Whether an error is one of the way to the provider: signing in again would not help now. */
export function isUnreachable(error: unknown): boolean {
  return unreachableCodes.has(hear(error).errorCode);
}

/** The id under which the provider finds what happened; empty where there is none. */
export function correlationOf(error: unknown): string {
  return textOf(error, "correlationId") ?? "";
}

interface Heard {
  /** Entra's code where there is one, or else MSAL's. */
  readonly code: string;
  readonly errorCode: string;
  readonly subError: string;
  readonly message: string;
  readonly claims: string | undefined;
}

function hear(error: unknown): Heard {
  const errorCode = textOf(error, "errorCode") ?? "unknown_error";
  const message = descriptionIn(textOf(error, "errorMessage") ?? textOf(error, "message") ?? String(error));
  const entra = /\bAADSTS\d{4,8}\b/.exec(message)?.[0];
  const claims = textOf(error, "claims");
  return { code: entra ?? errorCode, errorCode, subError: textOf(error, "subError") ?? "", message, claims };
}

/** MSAL packs what the provider said between numbers and dates. */
function descriptionIn(message: string): string {
  return /\bDescription: (.*?)(?: - Correlation ID: |$)/s.exec(message)?.[1] ?? message;
}

function fitting({ code, errorCode, subError }: Heard, { how }: Asked): SignInRow | undefined {
  const entra = code === errorCode ? undefined : code;
  // Entra says `access_denied` of much more than a user who said no.
  const general = errorCode === "access_denied" && entra !== undefined ? "" : errorCode;
  // What is most precise first.
  const row = rowOf(`${errorCode}/${subError}`) ?? rowOf(entra ?? "") ?? rowOf(subError) ?? rowOf(general);
  // Nobody was there to cancel, and no window to come back from: the hidden frame found no session.
  const nobodyThere = how === "silent" && (row === cancelledRow || errorCode === "timed_out");
  return nobodyThere ? endedRow : row;
}

function unknownRow({ message }: Heard): SignInRow {
  const words = scrub(message);
  return {
    message: words === "" ? "The sign-in failed, and nothing says why." : `The sign-in failed: ${words}`,
    advice: "Try again. If it happens again, tell the code to whoever looks after the app registration.",
    remedy: "sign-in",
  };
}

/** In silence nobody was asked yet, so the user may still heal what a rule of the organisation or a consent stands against. */
function remedyOf({ remedy }: SignInRow, { how }: Asked, claims: string | undefined): SignInProblem["remedy"] {
  if (remedy === "consent") return how === "silent" ? "sign-in" : "admin";
  return remedy === "none" && how === "silent" && claims !== undefined ? "sign-in" : remedy;
}

function copyOf({ copy }: SignInRow, { protocol, authority, clientId, redirectUri }: Asked): SignInProblem["copy"] {
  if (copy === "redirect") return { what: "Redirect URI", text: redirectUri };
  // Only Entra has a page for it.
  if (copy === undefined || protocol !== "Entra") return undefined;
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri });
  return { what: "Address for an administrator", text: `${authority}/adminconsent?${query.toString()}` };
}

function textOf(value: unknown, key: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const text: unknown = Reflect.get(value, key);
  return typeof text === "string" && text !== "" ? text : undefined;
}
