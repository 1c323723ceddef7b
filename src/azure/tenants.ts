/** The directories that the account belongs to, for the name beside a subscription (`facts/arm-api.md` section 2). */
import type { ArmClient, Calling } from "./arm-client.ts";
import { listPages, type Page } from "./pages.ts";
import { textAt } from "./read-text.ts";

export interface Tenant {
  readonly id: string;
  readonly name: string;
}

/** The tenants of the account, page by page. One that hides its name is called by its default domain, or its id. */
export function listTenants(client: ArmClient, calling: Calling = {}): AsyncGenerator<Page<Tenant>, void> {
  return listPages(client, "/tenants", {
    ...calling,
    version: "2022-12-01",
    read: (json) => {
      const id = textAt(json, "tenantId");
      if (id === undefined) return undefined;
      return { id, name: textAt(json, "displayName") ?? textAt(json, "defaultDomain") ?? id };
    },
  });
}
