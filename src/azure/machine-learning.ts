/** Azure ML as a designer needs it: workspaces and the batch endpoints in them (`facts/arm-api.md` section 4). */
import { type JsonObject, type JsonValue, own } from "#model/json.ts";
import type { ArmClient, Calling } from "./arm-client.ts";
import { armPath, pathOfId } from "./arm-path.ts";
import { type ArmResource, readArmResource } from "./arm-resource.ts";
import { listPages, type Page } from "./pages.ts";
import { textAt } from "./read-text.ts";
import { isScoringAddress } from "./trusted-hosts.ts";

export const machineLearningVersion = "2025-12-01";

export interface MachineLearningWorkspace extends ArmResource {
  /** `Disabled` where it is to be reached over a private link only; undefined where Azure does not say. */
  readonly publicNetworkAccess: string | undefined;
}

export interface BatchEndpoint {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Where a job is started: the template's `endpoint_uri`. Undefined until the endpoint is ready, or where it is no address of Azure ML. */
  readonly scoringUri: string | undefined;
  /** Set where the endpoint names an address elsewhere, which gets no request and no token: the host of it. */
  readonly foreignScoringHost?: string;
  /** The deployment that a job uses when it names none; undefined where none is set, then a job cannot start. */
  readonly defaultDeployment: string | undefined;
  /** `AADToken` for every batch endpoint that is known of. */
  readonly authMode: string | undefined;
  /** `Succeeded` when it can be used. */
  readonly provisioningState: string | undefined;
}

/** The workspaces of a subscription that the account can see, page by page. */
export function listWorkspaces(
  client: ArmClient,
  subscriptionId: string,
  calling: Calling = {},
): AsyncGenerator<Page<MachineLearningWorkspace>, void> {
  const path = armPath`/subscriptions/${subscriptionId}/providers/Microsoft.MachineLearningServices/workspaces`;
  return listPages(client, path, { ...calling, version: machineLearningVersion, read: readWorkspace });
}

/** The batch endpoints of a workspace, given by its ARM id, page by page. */
export function listBatchEndpoints(
  client: ArmClient,
  workspaceId: string,
  calling: Calling = {},
): AsyncGenerator<Page<BatchEndpoint>, void> {
  return listPages(client, `${pathOfId(workspaceId)}/batchEndpoints`, {
    ...calling,
    version: machineLearningVersion,
    read: readEndpoint,
  });
}

function readWorkspace(json: JsonObject): MachineLearningWorkspace | undefined {
  const resource = readArmResource(json);
  if (resource === undefined) return undefined;
  return { ...resource, publicNetworkAccess: textAt(json, "properties", "publicNetworkAccess") };
}

function readEndpoint(json: JsonObject): BatchEndpoint | undefined {
  const id = textAt(json, "id");
  const name = textAt(json, "name");
  const properties = own(json, "properties");
  if (id === undefined || name === undefined) return undefined;
  return {
    id,
    name,
    description: textAt(properties, "description") ?? "",
    ...readScoring(properties),
    defaultDeployment: textAt(properties, "defaults", "deploymentName"),
    authMode: textAt(properties, "authMode"),
    provisioningState: textAt(properties, "provisioningState"),
  };
}

function readScoring(properties: JsonValue | undefined): Pick<BatchEndpoint, "scoringUri" | "foreignScoringHost"> {
  const address = textAt(properties, "scoringUri");
  if (address === undefined || isScoringAddress(address)) return { scoringUri: address };
  return { scoringUri: undefined, foreignScoringHost: URL.canParse(address) ? new URL(address).host : address };
}
