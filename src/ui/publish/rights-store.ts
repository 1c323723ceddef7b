/** What the account may do at one place, read once; what is not known holds nobody back. */
import { createStore } from "zustand/vanilla";
import type { ArmClient } from "#azure/arm-client.ts";
import { readPermissions } from "#azure/permissions.ts";
import type { ArmProblem } from "#azure/problem.ts";
import { missingRights, type Right } from "#azure/rights.ts";

export type Rights =
  | { readonly at: "none" }
  | { readonly at: "reading" }
  | { readonly at: "known"; readonly missing: readonly Right[] }
  /** Azure did not say: it decides when the time comes. */
  | { readonly at: "unknown"; readonly problem: ArmProblem };

export type RightsStore = ReturnType<typeof createRights>;

/** Makes a store that knows nothing yet. */
export function createRights(rights: readonly Right[]) {
  const store = createStore<Rights>(() => ({ at: "none" }));
  const set = (state: Rights) => store.setState(state, true);
  let asked: { readonly client: ArmClient; readonly scope: string } | undefined;

  async function ask(client: ArmClient, scope: string): Promise<void> {
    const mine = { client, scope };
    asked = mine;
    set({ at: "reading" });
    const read = await readPermissions(client, scope);
    if (asked !== mine) return;
    if (!read.ok) set({ at: "unknown", problem: read.problem });
    else set({ at: "known", missing: missingRights(read.value, rights) });
  }

  return {
    get: store.getState,
    subscribe: store.subscribe,
    /** Asks unless that was done for this scope. */
    async read(client: ArmClient, scope: string): Promise<void> {
      if (asked?.client !== client || asked.scope !== scope) await ask(client, scope);
    },
    /** Asks anew, after somebody gave a role. */
    again: () => (asked === undefined ? Promise.resolve() : ask(asked.client, asked.scope)),
    /** Asks anew where a sign-in was wanting. */
    goOn(): Promise<void> {
      const state = store.getState();
      const isWanting = state.at === "unknown" && state.problem.signIn !== undefined;
      return isWanting && asked !== undefined ? ask(asked.client, asked.scope) : Promise.resolve();
    },
  };
}
