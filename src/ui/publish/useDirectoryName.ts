import { connection } from "./room.ts";
import { useStored } from "./useStored.ts";

/** How a directory is called; by its id where its name cannot be had. */
export function useDirectoryName(id: string | undefined): string {
  const { items } = useStored(connection.lists.tenants);
  return items.find((tenant) => tenant.id === id)?.name ?? id ?? "not known";
}
