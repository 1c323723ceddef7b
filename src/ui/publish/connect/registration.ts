/** What an app registration needs to know of this page, and the `config.json` that names it. */
import { type Cloud, clouds } from "#azure/clouds.ts";
import type { Config } from "#azure/config.ts";
import type { JsonObject } from "#model/json.ts";

/** The portal's list of app registrations. */
export function registrationsUrl({ portal }: Cloud): string {
  return `${portal}/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade`;
}

/** The file to write: what is there already stays, and a tenant is named only where one is. */
export function configJson(
  { cloud, sandbox }: Config,
  { clientId, tenant }: { readonly clientId: string; readonly tenant: string },
): JsonObject {
  const [name = "public"] = Object.entries(clouds).find(([, one]) => one === cloud) ?? [];
  return {
    cloud: name,
    clientId: clientId.trim() === "" ? "PASTE-THE-CLIENT-ID" : clientId.trim(),
    ...(tenant.trim() === "" ? {} : { tenant: tenant.trim() }),
    ...(sandbox === undefined ? {} : { sandbox: { url: sandbox.url } }),
  };
}
