/** What the parts of the sign-in share. */
import type { IPublicClientApplication } from "@azure/msal-browser";
import type { AzureConfig } from "../config.ts";
import type { Explain } from "./explain.ts";

export interface MsalParts {
  readonly application: IPublicClientApplication;
  readonly config: AzureConfig;
  readonly explain: Explain;
}
