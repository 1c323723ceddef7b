/** What of a workspace must be written so that the journal holds the next one: by identity, so an edit costs one record. */
import type { Resource, Workspace } from "#model/workspace.ts";

export interface Changes {
  readonly order: readonly string[];
  readonly put: readonly { readonly key: string; readonly resource: Resource; readonly withOrigin: boolean }[];
  readonly remove: readonly string[];
  readonly layout: boolean;
}

/** The changes from what was written last (undefined: nothing usable) to `next`. */
export function changesBetween(written: Workspace | undefined, next: Workspace): Changes {
  const before = keyed(written?.resources ?? []);
  const after = keyed(next.resources);
  const put = [...after].flatMap(([key, resource]) => {
    const old = before.get(key);
    return old === resource ? [] : [{ key, resource, withOrigin: old?.origin !== resource.origin }];
  });
  const remove = [...before.keys()].filter((key) => !after.has(key));
  return { order: [...after.keys()], put, remove, layout: written?.layout !== next.layout };
}

/** A key for each resource: kind and name; a second of the same name gets a number. */
function keyed(resources: readonly Resource[]): ReadonlyMap<string, Resource> {
  const keys = new Map<string, Resource>();
  for (const resource of resources) {
    const base = `${resource.kind}/${resource.name}`;
    let key = base;
    for (let again = 2; keys.has(key); again += 1) key = `${base}#${again}`;
    keys.set(key, resource);
  }
  return keys;
}
