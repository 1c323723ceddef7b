/** What went wrong, in words: what Azure said, and what to do about it (`facts/arm-api.md` section 1). */

import type { SignInProblem } from "./sign-in/problem.ts";

/**
 * `refused`: the service answered and did nothing. `unknown`: no whole answer came, so a change may have happened or not.
 * `cancelled`: the user stopped it before an answer came; what it asked for may have happened.
 */
type Outcome = "refused" | "unknown" | "cancelled";

export interface ArmProblem {
  readonly outcome: Outcome;
  /** The HTTP status; 0 where no answer came. */
  readonly status: number;
  /** Azure's code, or one of ours: `NoAnswer`, `Cancelled`, `UnreadableAnswer`, `ForeignLink`, `EndlessList`, `NoToken`, `UntrustedHost`. */
  readonly code: string;
  /** What happened. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  /** What support asks for: Azure's request id, or else the id that we sent along. */
  readonly requestId: string;
  /** Set where signing in again helps: the button for it stands beside the message. */
  readonly signIn?: SignInProblem;
}

export type ArmResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ArmProblem };

/** The three causes that a browser cannot tell apart (`facts/arm-api.md` section 7). */
export function noAnswer(endpoint: string, requestId: string): ArmProblem {
  return {
    outcome: "unknown",
    status: 0,
    code: "NoAnswer",
    message: `No answer came from ${endpoint}.`,
    advice:
      "Either this machine is offline, or a proxy, firewall or browser extension blocks the address, or the address does " +
      "not allow calls from this site (CORS). Check the connection and try again.",
    requestId,
  };
}

/** The user, or what acts for the user, stopped the request. */
export function cancelled(requestId: string): ArmProblem {
  const message = "The request was stopped before Azure answered.";
  return {
    outcome: "cancelled",
    status: 0,
    code: "Cancelled",
    message,
    advice: "Start it again when ready.",
    requestId,
  };
}

/** A 2xx whose body is no JSON: something between here and Azure answered, or cut the answer off. */
export function unreadable(status: number, requestId: string): ArmProblem {
  return {
    outcome: "unknown",
    status,
    code: "UnreadableAnswer",
    message: "The answer is not JSON, or it is cut off.",
    advice: "A proxy may have answered in place of Azure, or the connection broke. Try again.",
    requestId,
  };
}

/** What to do about an answer of an error status. */
export function adviceFor(status: number, code: string, message: string): string {
  const reference = /invalid reference '([^']*)'/.exec(message)?.[1];
  if (reference !== undefined) {
    return `Publish '${reference}' first, or correct the reference: the factory has nothing of that name.`;
  }
  return (
    byCode[code] ?? byStatus[status] ?? (status >= 500 ? trouble : "Correct what the message names and try again.")
  );
}

const trouble = "Azure has trouble of its own. Try again in a few minutes; support finds the request by its id.";

const byCode: Readonly<Record<string, string>> = {
  TriggerEnabledCannotUpdate: "Stop the trigger, publish again, and start it afterwards.",
  SubscriptionNotFound: "Pick another subscription: this one is gone, or the account cannot see it.",
  ResourceGroupNotFound: "Pick another factory: its resource group is gone, or the account cannot see it.",
  RequestDisallowedByPolicy:
    "A policy of the organisation forbids this. Ask those who keep the subscription's policies.",
  ScopeLocked: "The resource or its group is locked. Ask an owner to remove the lock.",
  MissingSubscriptionRegistration: "Register the resource provider named above in the subscription, then try again.",
};

const byStatus: Readonly<Record<number, string>> = {
  401: "Sign in again: the session ended, or Azure did not accept its token.",
  403:
    "The account lacks a right. Ask an owner for the role that grants the action named above: Data Factory Contributor to " +
    "publish, Reader to look.",
  404: "It was deleted or renamed, or the account cannot see it. Load the list again.",
  405: "The service does not offer this here. Check the address in the configuration.",
  409: "Something else is in progress on this resource. Wait a moment and try again.",
  412: "Somebody else changed it meanwhile. Look at their version before deciding which to keep.",
  413: "The resource is too large for Data Factory. Split it.",
  429: "Azure limits how often it is asked. Wait a minute and try again.",
};
