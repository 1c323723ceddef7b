import { useSyncExternalStore } from "react";

interface Stored<S> {
  readonly get: () => S;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The state of one of the room's stores. */
export function useStored<S>({ get, subscribe }: Stored<S>): S {
  return useSyncExternalStore(subscribe, get);
}
