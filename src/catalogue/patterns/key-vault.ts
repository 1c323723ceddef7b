/** Reads a secret of a Key Vault with the factory's managed identity (`facts/adf-domain.md` sections 9 and 10). */
import type { JsonObject } from "#model/json.ts";
import { asField } from "./embed.ts";
import { activity, web } from "./step.ts";

/** What a Key Vault's tokens are issued for. */
const audience = "https://vault.azure.net";

/** The activity that gets it. `vault` and `secret` are expressions that give their names. Its answer stays out of monitoring. */
export function getSecret(
  name: string,
  { vault, secret }: { readonly vault: string; readonly secret: string },
): JsonObject {
  return web(name, {
    policy: { retry: 2, secureOutput: true },
    properties: {
      url: asField(`@concat('https://', ${vault}, '.vault.azure.net/secrets/', ${secret}, '?api-version=7.3')`),
      method: "GET",
      headers: {},
      authentication: { type: "MSI", resource: audience },
    },
  });
}

/** The secret that such an activity got, for an expression. */
export function secretOf(name: string): string {
  return `${activity(name)}.output.value`;
}
