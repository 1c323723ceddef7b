import type { SessionStore } from "#store/session.ts";

/** Waits until what was edited is on disk; says why where it cannot be kept. */
export function whenKept({ get, subscribe }: SessionStore): Promise<"kept" | { readonly failed: string }> {
  return new Promise((resolve) => {
    const look = () => {
      const { kept } = get();
      if (kept === "keeping") return;
      stop();
      resolve(kept);
    };
    const stop = subscribe(look);
    look();
  });
}
