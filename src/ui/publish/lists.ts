/** The lists of a place that lead to a factory. */
import type { ArmClient } from "#azure/arm-client.ts";
import { type Factory, listFactories, listSubscriptions, type Subscription } from "#azure/factories.ts";
import { listResourceGroups, type ResourceGroup } from "#azure/resource-groups.ts";
import { listTenants, type Tenant } from "#azure/tenants.ts";
import { createPagedList } from "./paged-list.ts";

/** Makes lists that nobody asked for. */
export function createLists() {
  const subscriptions = createPagedList<Subscription>();
  const resourceGroups = createPagedList<ResourceGroup>();
  const factories = createPagedList<Factory>();
  /** The directories; in the sandbox for their names only. */
  const tenants = createPagedList<Tenant>();
  const inDirectory = [subscriptions, resourceGroups, factories] as const;

  return {
    subscriptions,
    resourceGroups,
    factories,
    tenants,
    loadTenants: (client: ArmClient) => tenants.load((calling) => listTenants(client, calling)),
    loadSubscriptions: (client: ArmClient) => subscriptions.load((calling) => listSubscriptions(client, calling)),
    loadResourceGroups: (client: ArmClient, { id }: Subscription) =>
      resourceGroups.load((calling) => listResourceGroups(client, id, calling)),
    /** Of the whole subscription where no resource group is named. */
    loadFactories: (client: ArmClient, { id }: Subscription, group?: ResourceGroup) =>
      factories.load((calling) => listFactories(client, id, { ...calling, resourceGroup: group?.name })),
    /** Empties them; the directories stay where the account does. */
    clear(account: "same account" | "another account") {
      for (const list of inDirectory) list.clear();
      if (account === "another account") tenants.clear();
    },
    /** Loads again what broke off for want of a sign-in. */
    goOn: () => Promise.all([...inDirectory, tenants].map((list) => list.goOn())),
  };
}
