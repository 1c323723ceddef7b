import type { Resource } from "#model/workspace.ts";

/** The name under which a resource is saved: its file's own, or `<name>.json`; characters no file system takes become `_`. */
export function fileNameOf(resource: Resource): string {
  const own = resource.origin.path?.split(/[\\/]/).at(-1);
  if (own?.endsWith(".json")) return own;
  return `${resource.name.replaceAll(/[<>:"/\\|?*]/g, "_")}.json`;
}
