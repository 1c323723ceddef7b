/** The Azure ML workspaces of a subscription and the batch endpoints of the one that is picked. */
import { createStore } from "zustand/vanilla";
import type { ArmClient } from "#azure/arm-client.ts";
import {
  type BatchEndpoint,
  listBatchEndpoints,
  listWorkspaces,
  type MachineLearningWorkspace,
} from "#azure/machine-learning.ts";
import type { Target } from "./connection-store.ts";
import { createPagedList } from "./paged-list.ts";

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

  function choose(workspace: MachineLearningWorkspace) {
    const { source } = store.getState();
    if (source === undefined) return;
    store.setState({ workspace });
    void endpoints.load((calling) => listBatchEndpoints(source.client, workspace.id, calling));
  }

  return {
    get: store.getState,
    subscribe: store.subscribe,
    workspaces,
    endpoints,
    choose,
    /** Lists the workspaces of the target's subscription, once; the only one there is is picked at once. */
    async show({ client, subscription }: Target): Promise<void> {
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
  };
}
