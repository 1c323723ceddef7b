/**
 * What this tab remembers of a sign-in over a reload: whether anybody was signed in at all, so that the sign-in is loaded only
 * then, and which factory was open. Names and ids; tokens lie in MSAL's own storage.
 */
import { isRecentTarget, type RecentTarget } from "./recent-targets.ts";

export interface SignInMark {
  /** True from leaving the page for a sign-in in this tab until the return was looked at. */
  readonly isLeaving: boolean;
  /** Who was connected; undefined before the first sign-in ended. */
  readonly accountId?: string | undefined;
  /** The directory, where it is not the account's own. */
  readonly tenantId?: string | undefined;
  readonly target?: RecentTarget | undefined;
}

export interface SignInMarkKeeper {
  /** Undefined where nobody is signed in. */
  readonly read: () => SignInMark | undefined;
  /** Undefined forgets it. */
  readonly write: (mark: SignInMark | undefined) => void;
}

const key = "sluice.sign-in";

/** The mark in the storage of this tab; where it keeps nothing, a reload ends the connection. */
export function openSignInMark(
  storage: () => Pick<Storage, "getItem" | "setItem" | "removeItem"> = () => sessionStorage,
): SignInMarkKeeper {
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(storage().getItem(key) ?? "null");
        return typeof kept === "object" && kept !== null ? markOf(kept) : undefined;
      } catch {
        return undefined;
      }
    },
    write(mark) {
      try {
        if (mark === undefined) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(mark));
      } catch {
        // Storage may be switched off; MSAL then keeps nothing either.
      }
    },
  };
}

function markOf(kept: object): SignInMark {
  const { isLeaving, accountId, tenantId, target } = kept as Readonly<Record<string, unknown>>;
  return {
    isLeaving: isLeaving === true,
    accountId: typeof accountId === "string" ? accountId : undefined,
    tenantId: typeof tenantId === "string" ? tenantId : undefined,
    target: isRecentTarget(target) ? target : undefined,
  };
}
