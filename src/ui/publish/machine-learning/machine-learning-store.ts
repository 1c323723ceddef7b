/** The Azure ML workspaces of a subscription, the batch endpoints of the one that is picked, and what may be done with them. */
import { createStore } from "zustand/vanilla";
import type { ArmClient } from "#azure/arm-client.ts";
import {
  type BatchEndpoint,
  listBatchEndpoints,
  listWorkspaces,
  type MachineLearningWorkspace,
} from "#azure/machine-learning.ts";
import { invokeRights } from "#azure/rights.ts";
import { createPagedList } from "../paged-list.ts";
import type { Target } from "../place.ts";
import { createRights } from "../rights-store.ts";

interface MachineLearning {
  /** What the list of workspaces was asked of. */
  readonly source: { readonly client: ArmClient; readonly subscriptionId: string } | undefined;
  readonly workspace: MachineLearningWorkspace | undefined;
}

/** Makes a store that has asked for nothing. */
export function createMachineLearning() {
  const store = createStore<MachineLearning>(() => ({ source: undefined, workspace: undefined }));
  const workspaces = createPagedList<MachineLearningWorkspace>();
  const endpoints = createPagedList<BatchEndpoint>();
  const rights = createRights(invokeRights);

  function choose(workspace: MachineLearningWorkspace) {
    const { source } = store.getState();
    if (source === undefined) return;
    store.setState({ workspace });
    void endpoints.load((calling) => listBatchEndpoints(source.client, workspace.id, calling));
    void rights.read(source.client, workspace.id);
  }

  return {
    get: store.getState,
    subscribe: store.subscribe,
    workspaces,
    endpoints,
    /** Whether the user may start a job on the endpoints of the workspace. */
    rights,
    choose,
    /** Lists the workspaces of the target's subscription, once; the only one there is is picked at once. */
    async show({ place: { client }, subscription }: Target): Promise<void> {
      const { source } = store.getState();
      if (source?.client === client && source.subscriptionId === subscription.id) return;
      endpoints.clear();
      store.setState({ source: { client, subscriptionId: subscription.id }, workspace: undefined });
      await workspaces.load((calling) => listWorkspaces(client, subscription.id, calling));
      const { items, state } = workspaces.get();
      const [only] = items;
      const isUntouched = store.getState().source?.client === client && store.getState().workspace === undefined;
      if (isUntouched && state.at === "whole" && items.length === 1 && only !== undefined) choose(only);
    },
    /** Goes on with what broke off for want of a sign-in. */
    goOn: () => Promise.all([workspaces.goOn(), endpoints.goOn(), rights.goOn()]),
  };
}
