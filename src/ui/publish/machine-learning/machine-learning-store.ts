/** The Azure ML workspaces of a subscription, the batch endpoints of the one that is picked, and what may be done with them. */
import { createStore } from "zustand/vanilla";
import {
  type BatchEndpoint,
  listBatchEndpoints,
  listWorkspaces,
  type MachineLearningWorkspace,
} from "#azure/machine-learning.ts";
import type { Reach } from "#azure/reach.ts";
import { invokeRights } from "#azure/rights.ts";
import { checkEndpoint } from "#azure/scoring.ts";
import { isOnline } from "../is-online.ts";
import { createPagedList } from "../paged-list.ts";
import { type Place, scoringTokens, type Target } from "../place.ts";
import { createRights } from "../rights-store.ts";

/** How far the try of an endpoint is, or what it came to. */
export type Check = { readonly is: "checking" } | Reach;

interface MachineLearning {
  /** What the list of workspaces was asked of. */
  readonly source: { readonly place: Place; readonly subscriptionId: string } | undefined;
  readonly workspace: MachineLearningWorkspace | undefined;
  /** By the id of the endpoint. */
  readonly checks: ReadonlyMap<string, Check>;
}

const nothing: MachineLearning = { source: undefined, workspace: undefined, checks: new Map() };

/** Makes a store that has asked for nothing. */
export function createMachineLearning() {
  const store = createStore<MachineLearning>(() => nothing);
  const { getState: get, setState: set } = store;
  const workspaces = createPagedList<MachineLearningWorkspace>();
  const endpoints = createPagedList<BatchEndpoint>();
  const rights = createRights(invokeRights);

  function choose(workspace: MachineLearningWorkspace) {
    const { source } = get();
    if (source === undefined) return;
    const { client } = source.place;
    set({ workspace, checks: new Map() });
    void endpoints.load((calling) => listBatchEndpoints(client, workspace.id, calling));
    void rights.read(client, workspace.id);
  }

  /** Asks the endpoint whether it answers; it starts nothing. */
  async function check(endpoint: BatchEndpoint): Promise<void> {
    const { source, workspace } = get();
    if (source === undefined || workspace === undefined) return;
    const tell = (result: Check) => {
      if (get().workspace === workspace) set(({ checks }) => ({ checks: new Map(checks).set(endpoint.id, result) }));
    };
    tell({ is: "checking" });
    const { client } = source.place;
    const asked = { endpoint, workspace, client, online: isOnline(), ...scoringTokens(source.place) };
    tell(await checkEndpoint({ ...asked, fetch: (address, init) => fetch(address, init) }));
  }

  return {
    get,
    subscribe: store.subscribe,
    workspaces,
    endpoints,
    /** Whether the user may start a job on the endpoints of the workspace. */
    rights,
    choose,
    check,
    /** Lists the workspaces of the target's subscription, once; the only one there is is picked at once. */
    async show({ place, subscription }: Target): Promise<void> {
      const { source } = get();
      if (source?.place === place && source.subscriptionId === subscription.id) return;
      endpoints.clear();
      set({ ...nothing, source: { place, subscriptionId: subscription.id } });
      await workspaces.load((calling) => listWorkspaces(place.client, subscription.id, calling));
      const { items, state } = workspaces.get();
      const [only] = items;
      const isUntouched = get().source?.place === place && get().workspace === undefined;
      if (isUntouched && state.at === "whole" && items.length === 1 && only !== undefined) choose(only);
    },
    /** Goes on with what broke off for want of a sign-in. */
    async goOn(): Promise<void> {
      const waiting = endpoints.get().items.filter(({ id }) => get().checks.get(id)?.is === "sign-in");
      await Promise.all([workspaces.goOn(), endpoints.goOn(), rights.goOn(), ...waiting.map(check)]);
    },
  };
}
