/** What lies in a factory: one row a kind, the same four calls for all (`facts/arm-api.md` section 3). */
import { isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";
import type { ArmClient, Calling } from "./arm-client.ts";
import { pathOfId } from "./arm-path.ts";
import { factoryVersion } from "./factories.ts";
import { listPages, type Page } from "./pages.ts";
import type { ArmResult } from "./problem.ts";
import { textAt } from "./read-text.ts";
import type { RetryPolicy } from "./retry.ts";

/** The kinds of the wire and their path segments. The names of the kinds are those of the workspace. */
const segments = {
  credential: "credentials",
  integrationRuntime: "integrationRuntimes",
  linkedService: "linkedservices",
  dataset: "datasets",
  dataflow: "dataflows",
  pipeline: "pipelines",
  trigger: "triggers",
  globalParameter: "globalParameters",
} as const;

type FactoryResourceKind = keyof typeof segments;

/** A resource as the factory has it. */
export interface LiveResource {
  readonly kind: FactoryResourceKind;
  readonly name: string;
  /** Changes with every write; undefined where the service gave none. */
  readonly etag: string | undefined;
  readonly properties: JsonObject;
}

export interface Place {
  /** The factory's ARM id. */
  readonly factoryId: string;
  readonly kind: FactoryResourceKind;
}

/** The resources of one kind, page by page. */
export function listResources(
  client: ArmClient,
  { factoryId, kind }: Place,
  calling: Calling = {},
): AsyncGenerator<Page<LiveResource>, void> {
  const path = `${pathOfId(factoryId)}/${segments[kind]}`;
  return listPages(client, path, { ...calling, version: factoryVersion, read: (json) => readLive(kind, json) });
}

/** One resource, or undefined where the factory has none of that name. */
export async function getResource(
  client: ArmClient,
  place: Place & { readonly name: string },
  calling: Calling = {},
): Promise<ArmResult<LiveResource | undefined>> {
  const answer = await client.get(pathOf(place), { ...calling, version: factoryVersion });
  if (!answer.ok) return answer.problem.status === 404 ? { ok: true, value: undefined } : answer;
  return { ok: true, value: readLive(place.kind, answer.value.json) };
}

/** What a PUT left behind. */
export interface Written {
  readonly etag: string | undefined;
  readonly requestId: string;
}

/**
 * Creates or replaces a resource; the properties go out as they are.
 * @param ifMatch the etag that it must still have; without it, whatever is there is replaced
 * @param retry `throttling` where the caller resolves lost answers itself
 */
export async function putResource(
  client: ArmClient,
  place: Place & { readonly name: string },
  put: Calling & {
    readonly properties: JsonObject;
    readonly ifMatch?: string | undefined;
    readonly retry?: RetryPolicy;
  },
): Promise<ArmResult<Written>> {
  const { properties, ...request } = put;
  const answer = await client.put(pathOf(place), { properties }, { ...request, version: factoryVersion });
  if (!answer.ok) return answer;
  const { json, requestId } = answer.value;
  return { ok: true, value: { etag: textAt(json, "etag"), requestId } };
}

/** Deletes a resource. `existed` is false where there was none. */
export async function deleteResource(
  client: ArmClient,
  place: Place & { readonly name: string },
  calling: Calling = {},
): Promise<ArmResult<{ readonly existed: boolean }>> {
  const answer = await client.delete(pathOf(place), { ...calling, version: factoryVersion });
  return answer.ok ? { ok: true, value: { existed: answer.value.status !== 204 } } : answer;
}

function pathOf({ factoryId, kind, name }: Place & { readonly name: string }): string {
  return `${pathOfId(factoryId)}/${segments[kind]}/${encodeURIComponent(name)}`;
}

function readLive(kind: FactoryResourceKind, json: JsonValue | undefined): LiveResource | undefined {
  const name = textAt(json, "name");
  const properties = own(json, "properties");
  if (name === undefined) return undefined;
  return { kind, name, etag: textAt(json, "etag"), properties: isObject(properties) ? properties : {} };
}
