import { useEffect } from "react";
import type { ArmClient } from "#azure/arm-client.ts";
import type { Rights, RightsStore } from "./rights-store.ts";
import { useStored } from "./useStored.ts";

/** What the account may do at a scope; read once, when it first comes into view. */
export function useRights(store: RightsStore, client: ArmClient, scope: string): Rights {
  useEffect(() => void store.read(client, scope), [store, client, scope]);
  return useStored(store);
}
