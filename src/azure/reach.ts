/** Whether a service of Azure can be used from here, and if not, why: the causes that a user can do something about. */
import type { ArmProblem } from "./problem.ts";
import type { Right } from "./rights.ts";
import type { SignInProblem } from "./sign-in/problem.ts";

interface Words {
  /** What is so. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
}

export type Reach =
  | ({ readonly is: "answers" } & Words)
  /** What is missing, for `requestForAdmin`, and the ARM id that it is missing for. */
  | ({ readonly is: "no-permission"; readonly missing: readonly Right[]; readonly scope: string } & Words)
  /** The workspace takes no calls from the public network. */
  | ({ readonly is: "private-link" } & Words)
  /** The host is there and lets no browser of this site read what it says. */
  | ({ readonly is: "cors" } & Words)
  | ({ readonly is: "offline" } & Words)
  /** This host is not reached, though others are. */
  | ({ readonly is: "unreachable" } & Words)
  | ({ readonly is: "sign-in"; readonly signIn: SignInProblem } & Words)
  /** An address elsewhere than at Azure ML: it gets no request and no token. */
  | ({ readonly is: "foreign" } & Words)
  /** There is nothing to ask, or nobody to ask for. */
  | ({ readonly is: "not-asked" } & Words)
  /** Anything else, in Azure's words. */
  | ({ readonly is: "failed"; readonly problem: ArmProblem } & Words);

export const offline: Reach = {
  is: "offline",
  message: "This machine is offline.",
  advice: "Connect it and try again. Your work stays as it is.",
};

export const privateLink: Reach = {
  is: "private-link",
  message: "The workspace takes no calls from the public network (private link).",
  advice:
    "Open this page on a machine in its virtual network, or over its VPN. The factory that is to call it needs an " +
    "integration runtime in that network.",
};

/** How Azure ML words a refusal of the public network. */
const privateWords = /public (network )?access|private ?link|private endpoint/i;

/** What a problem of a request says about the service; undefined where no answer came, which has several causes. */
export function reachOf(
  problem: ArmProblem,
  asked: { readonly right: Right; readonly scope: string },
): Reach | undefined {
  const { signIn, status, code, message, advice } = problem;
  if (signIn !== undefined) return { is: "sign-in", signIn, message, advice };
  if (code === "NoToken") return { is: "unreachable", message, advice };
  if (code === "NoAnswer") return undefined;
  if (status !== 403) return { is: "failed", problem, message, advice };
  return privateWords.test(message) ? privateLink : noPermission(message, asked);
}

function noPermission(said: string, { right, scope }: { readonly right: Right; readonly scope: string }): Reach {
  // ARM names the action and the scope, Azure ML does not.
  const [, action = right.action, at = scope] = /action '([^']+)' over scope '([^']+)'/.exec(said) ?? [];
  return {
    is: "no-permission",
    message: `Your account may not do this: it lacks the action ${action}.`,
    advice: `Ask an owner for the role ${right.role.name}.`,
    missing: [{ ...right, action }],
    scope: at,
  };
}
