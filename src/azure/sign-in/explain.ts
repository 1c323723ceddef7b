/** Puts errors of one configuration into words: which app registration, which directory, which address to register. */
import type { AzureConfig } from "../config.ts";
import { armAudience, authorityOf, redirectUriOf } from "./options.ts";
import type { SignInProblem } from "./problem.ts";
import { type Asked, signInProblem } from "./words.ts";

/** What was asked for; Resource Manager in the directory of the configuration where it is left out. */
interface AskedFor {
  readonly audience?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly claims?: string | undefined;
}

export type Explain = (error: unknown, how: Asked["how"], asked?: AskedFor) => SignInProblem;

/** @param page the address of the app */
export function explainer(config: AzureConfig, page: string): Explain {
  const { clientId, protocol } = config;
  return (error, how, { audience = armAudience(config), tenantId, claims } = {}) =>
    signInProblem(error, {
      how,
      protocol,
      clientId,
      authority: authorityOf(config, tenantId),
      redirectUri: redirectUriOf(page),
      audience,
      claims,
    });
}
