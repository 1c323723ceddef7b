/** What this room keeps while its components come and go: one connection, one publish, one look at Azure ML. */
import { createConnection } from "./connection-store.ts";
import { createMachineLearning } from "./machine-learning-store.ts";
import { createPublishSession } from "./publish-session.ts";

export const connection = createConnection();
export const publishSession = createPublishSession();
export const machineLearning = createMachineLearning();
