/**
 * Whether a batch endpoint answers a browser here. Nobody has written down what its host allows (`facts/arm-api.md`
 * section 4), so it is tried: a list of its jobs, which starts nothing.
 */
import { type ArmClient, armClient } from "./arm-client.ts";
import { pathOfId } from "./arm-path.ts";
import { type BatchEndpoint, type MachineLearningWorkspace, machineLearningVersion } from "./machine-learning.ts";
import type { Fetch, TokenSource } from "./ports.ts";
import { offline, privateLink, type Reach, reachOf } from "./reach.ts";
import type { Right } from "./rights.ts";
import { machineLearningDataScientist } from "./roles.ts";
import { isScoringAddress } from "./trusted-hosts.ts";

export interface EndpointCheck {
  readonly endpoint: Pick<BatchEndpoint, "name" | "scoringUri" | "foreignScoringHost">;
  readonly workspace: Pick<MachineLearningWorkspace, "id" | "publicNetworkAccess">;
  readonly fetch: Fetch;
  readonly tokens: TokenSource;
  /** Whom the token must be for: the cloud's `machineLearning`. */
  readonly audience: string;
  /** Resource Manager, asked only where nothing else answers. */
  readonly client: ArmClient;
  /** What the browser says of the network. */
  readonly online: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Asks the scoring address once, and finds out why where no answer comes. */
export async function checkEndpoint(check: EndpointCheck): Promise<Reach> {
  const { endpoint, workspace, tokens, audience, online, signal } = check;
  const { name, scoringUri, foreignScoringHost } = endpoint;
  if (foreignScoringHost !== undefined) return foreign(name, foreignScoringHost);
  if (scoringUri === undefined) return notReady(name);
  if (!isScoringAddress(scoringUri)) return foreign(name, scoringUri);
  if (!online) return offline;
  const token = await tokens.token(audience);
  if (token.ok && token.value === undefined) return noToken;
  const { origin: endpointOrigin, host } = new URL(scoringUri);
  const scoring = armClient({ endpoint: endpointOrigin, audience, fetch: check.fetch, tokens });
  const answer = await scoring.follow(scoringUri, { retry: "none", signal });
  if (answer.ok) return { is: "answers", message: `${name} answers, and lists its jobs to you.`, advice: "" };
  const isPrivate = workspace.publicNetworkAccess?.toLowerCase() === "disabled";
  const known = reachOf(answer.problem, { right: listJobs, scope: workspace.id });
  // The public gate of a private workspace refuses everybody alike.
  if (isPrivate && (known === undefined || known.is === "no-permission")) return privateLink;
  return known ?? (await whyNoAnswer(check, host, scoringUri));
}

const listJobs: Right = {
  action: "Microsoft.MachineLearningServices/workspaces/batchEndpoints/jobs/read",
  role: machineLearningDataScientist,
  why: "to list and start jobs of a batch endpoint",
};

/** A browser says one thing of every cause, so two more questions tell them apart. */
async function whyNoAnswer(check: EndpointCheck, host: string, scoringUri: string): Promise<Reach> {
  const { fetch, client, workspace, signal } = check;
  if (await isThere(fetch, scoringUri, signal)) return cors(host);
  const { id } = workspace;
  const arm = await client.get(pathOfId(id), { version: machineLearningVersion, retry: "none", signal });
  return arm.ok || arm.problem.status !== 0 ? unreachable(host) : offline;
}

/** Whether anything answers there. No header and no token go along, and the browser hides what comes back. */
async function isThere(fetch: Fetch, url: string, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await fetch(url, {
      method: "GET",
      headers: {},
      mode: "no-cors",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "follow",
      cache: "no-store",
      ...(signal === undefined ? {} : { signal }),
    });
    return true;
  } catch {
    return false;
  }
}

function cors(host: string): Reach {
  return {
    is: "cors",
    message: `${host} is there, but does not let a page of this site read its answers (CORS).`,
    advice: "Publish the pipeline and run it in the data factory: it calls the endpoint without a browser.",
  };
}

function unreachable(host: string): Reach {
  return {
    is: "unreachable",
    message: `${host} could not be reached, though Azure itself answers.`,
    advice: "A proxy, firewall or browser extension may block it, or the endpoint was deleted. Load the list again.",
  };
}

function foreign(name: string, host: string): Reach {
  return {
    is: "foreign",
    message: `${name} names a scoring address at ${host}, which is none of Azure ML.`,
    advice: "It was not asked, so that no token gets there. Look at the endpoint in Azure ML studio before you use it.",
  };
}

function notReady(name: string): Reach {
  return {
    is: "not-asked",
    message: `${name} has no scoring address yet.`,
    advice: "Load the list again when Azure ML has made the endpoint.",
  };
}

const noToken: Reach = {
  is: "not-asked",
  message: "Endpoints are asked in the name of a user, and nobody is signed in here.",
  advice: "Sign in to Azure to try them.",
};
