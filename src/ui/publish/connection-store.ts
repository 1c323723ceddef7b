/**
 * The connection and the target of publishing. It lives beside the components, so that leaving the view loses nothing. No
 * request leaves before the user connects.
 */
import { createStore } from "zustand/vanilla";
import { type Factory, getFactory, type Subscription } from "#azure/factories.ts";
import type { ArmProblem } from "#azure/problem.ts";
import type { ResourceGroup } from "#azure/resource-groups.ts";
import { openRecentTargets, type RecentTarget, type RecentTargets } from "#platform/recent-targets.ts";
import type { Session, SessionStore } from "#store/session.ts";
import { createLists } from "./lists.ts";
import { type Place, sandboxPlace, type Target } from "./place.ts";
import { recentOf } from "./target/recent.ts";

export interface Connection {
  /** Undefined before the user connects. */
  readonly place: Place | undefined;
  readonly subscription: Subscription | undefined;
  /** Undefined for all of the subscription. */
  readonly resourceGroup: ResourceGroup | undefined;
  readonly target: Target | undefined;
  /** A target of before that is looked up; how that ended where it is not there. */
  readonly opening: Opening | undefined;
  /** The target of before a reload: it is looked up when the view is looked at. */
  readonly expected: RecentTarget | undefined;
  /** The last targets of the place, the newest first. */
  readonly recents: readonly RecentTarget[];
}

interface Opening {
  readonly recent: RecentTarget;
  /** Undefined while it is looked up. */
  readonly problem: ArmProblem | undefined;
}

const noTarget = {
  subscription: undefined,
  resourceGroup: undefined,
  target: undefined,
  opening: undefined,
  expected: undefined,
} as const;

export type ConnectionStore = ReturnType<typeof createConnection>;

/** Makes a connection that is not connected. */
export function createConnection({ recents = openRecentTargets() }: { readonly recents?: RecentTargets } = {}) {
  const store = createStore<Connection>(() => ({ place: undefined, recents: [], ...noTarget }));
  const { getState: get, setState: set } = store;
  const lists = createLists();

  /** The frame shows where it is connected to. */
  function tell(session: SessionStore) {
    session.setConnection(inSession(get(), lists.tenants.get().items));
  }

  function enter(place: Place, session: SessionStore) {
    const before = get().place;
    lists.clear(before?.key === place.key ? "same account" : "another account");
    set({ place, recents: recents.of(place.key), ...noTarget });
    tell(session);
  }

  /** Asks for the lists, unless that was done. */
  function look(session: SessionStore) {
    const { place, expected } = get();
    if (place === undefined) return;
    if (expected !== undefined) void openRecent(expected, session);
    const isUnasked = ({ get: list }: { get: () => { state: { at: string } } }) => list().state.at === "none";
    if (isUnasked(lists.subscriptions)) void lists.loadSubscriptions(place.client);
    if (isUnasked(lists.tenants)) void lists.loadTenants(place.client).then(() => tell(session));
  }

  function chooseSubscription(subscription: Subscription) {
    const { place } = get();
    if (place === undefined) return;
    set({ subscription, resourceGroup: undefined });
    void lists.loadResourceGroups(place.client, subscription);
    void lists.loadFactories(place.client, subscription);
  }

  function aim(target: Target, session: SessionStore) {
    recents.remember(recentOf(target));
    set({ target, opening: undefined, recents: recents.of(target.place.key) });
    tell(session);
  }

  /** Looks a target of before up and opens it; `opening` says where it is gone, or not allowed. */
  async function openRecent(recent: RecentTarget, session: SessionStore): Promise<void> {
    const before = get().place;
    if (before === undefined) return;
    const { tenantId, subscription, factory } = recent;
    if (before.where === "azure" && tenantId !== undefined && tenantId !== before.tenantId) {
      enter(before.inDirectory(tenantId), session);
    }
    const { place = before } = get();
    const opening: Opening = { recent, problem: undefined };
    set({ opening, expected: undefined });
    const found = await getFactory(place.client, factory.id);
    if (get().opening !== opening) return;
    if (!found.ok) return set({ opening: { recent, problem: found.problem } });
    set({ subscription, resourceGroup: undefined });
    lists.resourceGroups.clear();
    lists.factories.clear();
    aim({ place, subscription, factory: found.value }, session);
  }

  return {
    get,
    subscribe: store.subscribe,
    lists,
    enter,
    look,
    /** Connects without a sign-in and asks for the subscriptions. */
    connectToSandbox(url: string, session: SessionStore) {
      enter(sandboxPlace(url), session);
      look(session);
    },
    /** The same account in another directory. */
    switchDirectory(tenantId: string, session: SessionStore) {
      const { place } = get();
      if (place?.where !== "azure" || place.tenantId === tenantId) return;
      enter(place.inDirectory(tenantId), session);
      look(session);
    },
    chooseSubscription,
    /** Undefined for all of the subscription. */
    chooseResourceGroup(resourceGroup: ResourceGroup | undefined) {
      const { place, subscription } = get();
      if (place === undefined || subscription === undefined) return;
      set({ resourceGroup });
      void lists.loadFactories(place.client, subscription, resourceGroup);
    },
    chooseFactory(factory: Factory, session: SessionStore) {
      const { place, subscription } = get();
      if (place !== undefined && subscription !== undefined) aim({ place, subscription, factory }, session);
    },
    /** Reads the factory anew, for what somebody did to it meanwhile. */
    async readAgain(session: SessionStore): Promise<ArmProblem | undefined> {
      const { target } = get();
      if (target === undefined) return undefined;
      const found = await getFactory(target.place.client, target.factory.id);
      if (!found.ok) return found.problem;
      if (get().target === target) aim({ ...target, factory: found.value }, session);
      return undefined;
    },
    openRecent,
    expect: (expected: RecentTarget) => set({ expected }),
    /** What broke off for want of a sign-in goes on. */
    async goOn(session: SessionStore): Promise<void> {
      const { opening } = get();
      if (opening?.problem?.signIn !== undefined) void openRecent(opening.recent, session);
      await lists.goOn();
      tell(session);
    },
    forgetRecent(recent: RecentTarget) {
      recents.forget(recent);
      set({ opening: undefined, recents: recents.of(recent.place) });
    },
    clearRecents: () => {
      const { place } = get();
      if (place !== undefined) recents.clear(place.key);
      set({ recents: [] });
    },
    /** Back to the lists; the subscription stays chosen. */
    changeTarget(session: SessionStore) {
      set({ target: undefined });
      tell(session);
      look(session);
      const { subscription } = get();
      // A target of before came without its lists.
      if (subscription !== undefined && lists.factories.get().state.at === "none") chooseSubscription(subscription);
    },
    disconnect(session: SessionStore) {
      lists.clear("another account");
      set({ place: undefined, recents: [], ...noTarget });
      tell(session);
    },
  };
}

function inSession(
  { place, target }: Connection,
  tenants: readonly { readonly id: string; readonly name: string }[],
): Session["connection"] {
  if (place === undefined) return { at: "none" };
  const factory = target?.factory.name;
  if (place.where === "sandbox") return { at: "connected", where: "sandbox", tenant: "", factory };
  const tenant = tenants.find(({ id }) => id === place.tenantId)?.name ?? place.account.username;
  return { at: "connected", where: "azure", tenant, factory };
}
