import { useEffect } from "react";
import type { AzureConfig } from "#azure/config.ts";
import { signingIn } from "../room.ts";

/** Loads the sign-in while its button is on the page: a window opens only where a click meets it ready. It asks nobody. */
export function useSignInReady(azure: AzureConfig): void {
  useEffect(() => {
    // What failed now is asked for again by the click, which says so.
    signingIn.prepare(azure).catch(() => undefined);
  }, [azure]);
}
