/** The resource groups of a subscription: where a factory lies, and where a new one can be made (`facts/arm-api.md` section 2). */
import type { ArmClient, Calling } from "./arm-client.ts";
import { armPath } from "./arm-path.ts";
import { listPages, type Page } from "./pages.ts";
import { textAt } from "./read-text.ts";

export interface ResourceGroup {
  readonly id: string;
  readonly name: string;
  readonly location: string;
}

/** The resource groups that the account can see, page by page. */
export function listResourceGroups(
  client: ArmClient,
  subscriptionId: string,
  calling: Calling = {},
): AsyncGenerator<Page<ResourceGroup>, void> {
  return listPages(client, armPath`/subscriptions/${subscriptionId}/resourcegroups`, {
    ...calling,
    version: "2025-04-01",
    read: (json) => {
      const id = textAt(json, "id");
      const name = textAt(json, "name");
      if (id === undefined || name === undefined) return undefined;
      return { id, name, location: textAt(json, "location") ?? "" };
    },
  });
}
