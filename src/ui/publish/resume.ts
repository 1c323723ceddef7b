/** The one way in from outside the view: what a reload, or a sign-in that left this tab, finds again. */
import type { AzureConfig } from "#azure/config.ts";
import type { SessionStore } from "#store/session.ts";
import { notLoaded } from "./connect/sign-in-words.ts";
import { azureConnection, signingIn } from "./room.ts";

/** Loaded by `main.tsx` only where this tab was signed in before. */
export function resume(azure: AzureConfig, session: SessionStore): Promise<void> {
  return azureConnection.resume(azure, session).catch((error: unknown) => signingIn.tell(notLoaded(error)));
}
