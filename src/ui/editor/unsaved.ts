import type { Address } from "#model/address.ts";
import { isUnsaved } from "#store/unsaved.ts";
import { useResource, useSession } from "./EditorContext.tsx";

/** Whether a resource holds something that is in no file yet. Undo clears the mark. */
export function useUnsaved(address: Address): boolean {
  const resource = useResource(address);
  const file = useSession(({ files }) => files[address]);
  return resource !== undefined && isUnsaved(resource, file);
}
