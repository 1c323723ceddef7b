/** Where to publish: subscriptions and the factories in them (`facts/arm-api.md` section 2). */
import { type JsonObject, type JsonValue, valueAt } from "#model/json.ts";
import type { ArmClient, Calling } from "./arm-client.ts";
import { armPath, pathOfId } from "./arm-path.ts";
import { type ArmResource, readArmResource } from "./arm-resource.ts";
import { listPages, type Page } from "./pages.ts";
import type { ArmResult } from "./problem.ts";
import { textAt } from "./read-text.ts";

const resourcesVersion = "2022-12-01";
export const factoryVersion = "2018-06-01";

export interface Subscription {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string | undefined;
}

export interface Factory extends ArmResource {
  /** The object id of the managed identity that runs the pipelines; undefined where the factory has none. */
  readonly principalId: string | undefined;
  /** Which identities it has, in Azure's words: `SystemAssigned`, `UserAssigned`, or both. */
  readonly identityType: string | undefined;
  /** Set where the factory is tied to Git: writing to it live bypasses the repository. */
  readonly git: GitRepository | undefined;
}

interface GitRepository {
  readonly account: string;
  readonly repository: string;
  readonly branch: string | undefined;
}

/** The subscriptions of the token's tenant, page by page; disabled ones are left out, nothing can be done there. */
export function listSubscriptions(client: ArmClient, calling: Calling = {}): AsyncGenerator<Page<Subscription>, void> {
  return listPages(client, "/subscriptions", { ...calling, version: resourcesVersion, read: readSubscription });
}

/** The factories of a subscription, or of one resource group in it, that the account can see, page by page. */
export function listFactories(
  client: ArmClient,
  subscriptionId: string,
  { resourceGroup, ...calling }: Calling & { readonly resourceGroup?: string | undefined } = {},
): AsyncGenerator<Page<Factory>, void> {
  const group = resourceGroup === undefined ? "" : armPath`/resourceGroups/${resourceGroup}`;
  const path = `${armPath`/subscriptions/${subscriptionId}`}${group}/providers/Microsoft.DataFactory/factories`;
  return listPages(client, path, { ...calling, version: factoryVersion, read: readFactory });
}

/** One factory by its ARM id, as it is now. */
export async function getFactory(client: ArmClient, id: string, calling: Calling = {}): Promise<ArmResult<Factory>> {
  const answer = await client.get(pathOfId(id), { ...calling, version: factoryVersion });
  if (!answer.ok) return answer;
  const factory = readFactory(answer.value.json);
  if (factory !== undefined) return { ok: true, value: factory };
  const { status, requestId } = answer.value;
  const message = `What Azure answered for ${id} is no data factory.`;
  const advice = "Pick the factory from the list again.";
  return { ok: false, problem: { outcome: "refused", status, code: "NoFactory", message, advice, requestId } };
}

function readSubscription(json: JsonObject): Subscription | undefined {
  const id = textAt(json, "subscriptionId");
  if (id === undefined || textAt(json, "state") === "Disabled") return undefined;
  return { id, name: textAt(json, "displayName") ?? id, tenantId: textAt(json, "tenantId") };
}

function readFactory(json: JsonValue | undefined): Factory | undefined {
  const resource = readArmResource(json);
  if (resource === undefined) return undefined;
  return {
    ...resource,
    principalId: textAt(json, "identity", "principalId"),
    identityType: textAt(json, "identity", "type"),
    git: readGit(valueAt(json, ["properties", "repoConfiguration"])),
  };
}

function readGit(json: JsonValue | undefined): GitRepository | undefined {
  const repository = textAt(json, "repositoryName");
  if (repository === undefined) return undefined;
  return { account: textAt(json, "accountName") ?? "", repository, branch: textAt(json, "collaborationBranch") };
}
