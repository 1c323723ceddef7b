/** What the frame shows of the connection to Azure. The publish room owns the connection; `main.tsx` hands over a view of it. */
import { useSyncExternalStore } from "react";

export type Connection =
  | { readonly at: "none" }
  | {
      readonly at: "connected";
      /** The sandbox is always named as such, so that nobody takes it for Azure. */
      readonly where: "sandbox" | "azure";
      /** Tenant or sign-in name; empty for the sandbox. */
      readonly tenant: string;
      readonly factory: string | undefined;
    };

export interface ConnectionSource {
  readonly get: () => Connection;
  readonly subscribe: (listener: () => void) => () => void;
}

const none: Connection = { at: "none" };

/** For an app without Azure: tests, and the first paint. */
export const notConnected: ConnectionSource = { get: () => none, subscribe: () => () => undefined };

export function useConnection({ get, subscribe }: ConnectionSource): Connection {
  return useSyncExternalStore(subscribe, get);
}
