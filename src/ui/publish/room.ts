/** What this room keeps while its components come and go: one connection, one publish, one look at Azure ML. */
import { publishRights } from "#azure/rights.ts";
import { openSignInMark } from "#platform/sign-in-mark.ts";
import { createAzureConnection } from "./azure-connection.ts";
import { createConnection } from "./connection-store.ts";
import { createMachineLearning } from "./machine-learning/machine-learning-store.ts";
import { createPublishSession } from "./plan/publish-session.ts";
import { createRights } from "./rights-store.ts";
import { createSignInStore } from "./sign-in-store.ts";

const mark = openSignInMark();

export const signingIn = createSignInStore({ mark });
export const connection = createConnection();
export const azureConnection = createAzureConnection({ connection, signingIn, mark });
export const publishSession = createPublishSession();
/** What the account may do in the factory. */
export const factoryRights = createRights(publishRights);
export const machineLearning = createMachineLearning();

// A plan and its results belong to the target that they were made for.
connection.subscribe((now, before) => {
  if (before.target !== undefined && now.target === undefined) publishSession.forget();
});
