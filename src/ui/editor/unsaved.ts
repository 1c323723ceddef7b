/** Tells which resources hold something that is in no file yet. Documents are compared by identity, so undo clears the mark. */
import { useMemo, useSyncExternalStore } from "react";
import { sourceOf } from "#io/source-of.ts";
import type { Address } from "#model/address.ts";
import { isObject, type JsonObject } from "#model/json.ts";
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
  return value !== json && isObject(value) && !Object.hasOwn(value, "$schema");
}
