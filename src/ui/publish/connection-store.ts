/**
 * The connection and the target of publishing. It lives beside the components, so that leaving the view loses nothing. No
 * request leaves before `connectToSandbox`.
 */
import { createStore } from "zustand/vanilla";
import { type ArmClient, armClient } from "#azure/arm-client.ts";
import { type Factory, listFactories, listSubscriptions, type Subscription } from "#azure/factories.ts";
import { noToken } from "#azure/ports.ts";
import { listTenants, type Tenant } from "#azure/tenants.ts";
import type { SessionStore } from "#store/session.ts";
import { createPagedList } from "./paged-list.ts";

/** A factory, with the way to it. */
export interface Target {
  readonly client: ArmClient;
  readonly subscription: Subscription;
  readonly factory: Factory;
}

export interface Connection {
  /** Undefined before the user connects. */
  readonly client: ArmClient | undefined;
  readonly subscription: Subscription | undefined;
  readonly target: Target | undefined;
}

const none: Connection = { client: undefined, subscription: undefined, target: undefined };

/** Makes a connection that is not connected. */
export function createConnection() {
  const store = createStore<Connection>(() => none);
  const subscriptions = createPagedList<Subscription>();
  const factories = createPagedList<Factory>();
  const tenants = createPagedList<Tenant>();

  return {
    get: store.getState,
    subscribe: store.subscribe,
    subscriptions,
    factories,
    /** Only for names: publishing goes on without them. */
    tenants,
    /** Connects without a sign-in and asks for the subscriptions. */
    connectToSandbox(url: string, session: SessionStore) {
      const client = armClient({ endpoint: url, fetch: (address, init) => fetch(address, init), tokens: noToken });
      store.setState({ ...none, client });
      session.setConnection({ at: "connected", where: "sandbox", tenant: "", factory: undefined });
      void subscriptions.load((calling) => listSubscriptions(client, calling));
      void tenants.load((calling) => listTenants(client, calling));
    },
    chooseSubscription: (subscription: Subscription) => {
      const { client } = store.getState();
      if (client === undefined) return;
      store.setState({ subscription });
      void factories.load((calling) => listFactories(client, subscription.id, calling));
    },
    chooseFactory(factory: Factory, session: SessionStore) {
      const { client, subscription } = store.getState();
      if (client === undefined || subscription === undefined) return;
      store.setState({ target: { client, subscription, factory } });
      session.setConnection({ at: "connected", where: "sandbox", tenant: "", factory: factory.name });
    },
    /** Back to the lists; the subscription stays chosen. */
    changeTarget(session: SessionStore) {
      store.setState({ target: undefined });
      session.setConnection({ at: "connected", where: "sandbox", tenant: "", factory: undefined });
    },
    disconnect(session: SessionStore) {
      for (const list of [subscriptions, factories, tenants]) list.clear();
      store.setState(none);
      session.setConnection({ at: "none" });
    },
  };
}
