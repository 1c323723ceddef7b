/** A session that ended stops lists and comparisons; this finds what it stopped and goes on with it. */

import type { SignInProblem } from "#azure/sign-in/problem.ts";
import type { Editor } from "#store/editor.ts";
import type { ListState } from "./paged-list.ts";
import { azureConnection, connection, factoryRights, machineLearning, publishSession } from "./room.ts";

const { subscriptions, resourceGroups, factories, tenants } = connection.lists;
const { workspaces, endpoints } = machineLearning;
const lists: readonly { readonly get: () => { readonly state: ListState } }[] = [
  subscriptions,
  resourceGroups,
  factories,
  tenants,
  workspaces,
  endpoints,
];
const stores = [connection, publishSession, subscriptions, resourceGroups, factories, tenants, workspaces, endpoints];

/** The sign-in that a list, a comparison or the begin of a publish waits for; undefined where none does. */
export const endedSession = {
  get(): SignInProblem | undefined {
    const publishing = publishSession.get();
    const stopped = [
      ...lists.map(({ get }) => get().state).map((state) => (state.at === "broken" ? state.problem : undefined)),
      connection.get().opening?.problem,
      publishing.at === "unread" ? publishing.problem : undefined,
      publishing.at === "compared" ? publishing.refused : undefined,
    ];
    return stopped.find((problem) => problem?.signIn !== undefined)?.signIn;
  },
  subscribe(listener: () => void) {
    const stops = stores.map(({ subscribe }) => subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  },
};

/** Signs in again; what had stopped for want of it goes on. From a click, with nothing awaited before. */
export async function signInAgain(problem: SignInProblem, editor: Editor): Promise<void> {
  if (!(await azureConnection.renew(problem, editor.session))) return;
  const { session } = editor;
  if (publishSession.get().at !== "published") session.announce("Signed in again.");
  else session.notify({ tone: "success", title: "Signed in again", details: ["Compare again to go on publishing."] });
  void machineLearning.goOn();
  void factoryRights.goOn();
  const { target } = connection.get();
  if (target !== undefined) publishSession.goOn(target, editor);
}
