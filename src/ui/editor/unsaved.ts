/** Tells which resources hold something that is in no file yet. Undo clears the mark. */
import { useMemo, useSyncExternalStore } from "react";
import { sourceOf } from "#io/source-of.ts";
import type { Address } from "#model/address.ts";
import { isObject, type JsonObject, type JsonValue, sameJson } from "#model/json.ts";
import { resourceAt } from "#model/resolve.ts";
import type { Origin, Resource } from "#model/workspace.ts";
import { useEditor } from "./EditorContext.tsx";

const saved = new WeakSet<JsonObject>();
const typed = new WeakSet<Origin>();
const listeners = new Set<() => void>();

/** Remembers that these documents are in files now. */
export function rememberSaved(resources: readonly Resource[]): void {
  for (const resource of resources) saved.add(resource.json);
  for (const listener of listeners) listener();
}

/** Remembers that the text of an origin was typed here and is not the file's. */
export function rememberTyped(origin: Origin): void {
  typed.add(origin);
}

/** Whether a resource was made or changed since it was opened or saved. */
export function useUnsaved(address: Address): boolean {
  const { get, subscribe } = useEditor();
  const listen = useMemo(
    () => (listener: () => void) => {
      listeners.add(listener);
      const stop = subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    [subscribe],
  );
  return useSyncExternalStore(listen, () => {
    const resource = resourceAt(get().workspace, address);
    return resource !== undefined && isUnsaved(resource);
  });
}

function isUnsaved({ json, origin }: Resource): boolean {
  if (saved.has(json)) return false;
  if (origin.path === undefined || typed.has(origin)) return true;
  const source = sourceOf(origin);
  if (!source.ok) return true;
  const { value } = source.tree.root;
  // The file of a template holds several resources: its root is none of them.
  if (isObject(value) && Object.hasOwn(value, "$schema")) return false;
  return !isSame(value, json);
}

const compared = new WeakMap<JsonObject, { readonly to: JsonValue; readonly same: boolean }>();

/** What the journal brought back is another object with the same content; one comparison a document is enough. */
function isSame(value: JsonValue, json: JsonObject): boolean {
  if (value === json) return true;
  const known = compared.get(json);
  if (known?.to === value) return known.same;
  const same = sameJson(value, json);
  compared.set(json, { to: value, same });
  return same;
}
