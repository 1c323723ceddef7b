/** The rows of the tree: groups in Data Factory's order, folders, resources; what a filter hides is left out. */
import { type Address, resourceAddress } from "#model/address.ts";
import { isObject } from "#model/json.ts";
import { propertiesOf, type Resource, type ResourceKind } from "#model/workspace.ts";

interface RowBase {
  readonly id: string;
  readonly label: string;
  /** Counted from 1, as `aria-level` has it. */
  readonly level: number;
  /** Place among its siblings, counted from 1, and how many there are. */
  readonly place: number;
  readonly siblings: number;
}

export type TreeRow = RowBase &
  (
    | { readonly is: "group"; readonly kind: ResourceKind; readonly count: number; readonly open: boolean }
    | { readonly is: "folder"; readonly count: number; readonly open: boolean }
    | { readonly is: "resource"; readonly kind: ResourceKind; readonly address: Address }
  );

/** These stand in the tree even when there is none of them. */
const always: readonly ResourceKind[] = ["pipeline", "dataset", "dataflow", "linkedService", "trigger"];
const order: readonly ResourceKind[] = [...always, "integrationRuntime", "credential", "factory", "other"];

const byName = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

export interface TreeView {
  /** Groups and folders that the user closed, by row id. */
  readonly closed: ReadonlySet<string>;
  /** Part of a name, letter case aside; nothing is closed while it filters. */
  readonly filter: string;
}

/** The rows to show, from top to bottom. */
export function treeRows(
  resources: readonly Resource[],
  labels: Readonly<Record<ResourceKind, { readonly many: string }>>,
  { closed, filter }: TreeView,
): readonly TreeRow[] {
  const wanted = filter.trim().toLowerCase();
  const isOpen = (id: string) => wanted !== "" || !closed.has(id);
  const groups = order.flatMap((kind) => {
    const members = resources.filter(
      (resource) => resource.kind === kind && resource.name.toLowerCase().includes(wanted),
    );
    return members.length === 0 && (wanted !== "" || !always.includes(kind)) ? [] : [{ kind, members }];
  });
  return groups.flatMap(({ kind, members }, at): readonly TreeRow[] => {
    const id = `group ${kind}`;
    const open = isOpen(id);
    const base = { id, label: labels[kind].many, level: 1, place: at + 1, siblings: groups.length };
    const group: TreeRow = { ...base, is: "group", kind, count: members.length, open };
    return open ? [group, ...folderRows(folderOf(members), { id, level: 2, isOpen })] : [group];
  });
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly members: Resource[];
}

function folderOf(resources: readonly Resource[]): Folder {
  const root: Folder = { folders: new Map(), members: [] };
  for (const resource of resources) {
    let folder = root;
    for (const step of folderPath(resource)) {
      const next = folder.folders.get(step) ?? { folders: new Map(), members: [] };
      folder.folders.set(step, next);
      folder = next;
    }
    folder.members.push(resource);
  }
  return root;
}

/** The steps of `properties.folder.name`; none where the resource lies at the top. */
export function folderPath(resource: Resource): readonly string[] {
  const folder = propertiesOf(resource)["folder"];
  const name = isObject(folder) ? folder["name"] : undefined;
  return typeof name === "string" ? name.split("/").filter((step) => step !== "") : [];
}

interface Place {
  readonly id: string;
  readonly level: number;
  readonly isOpen: (id: string) => boolean;
}

function folderRows(folder: Folder, { id, level, isOpen }: Place): readonly TreeRow[] {
  const names = [...folder.folders.keys()].toSorted(byName.compare);
  const siblings = names.length + folder.members.length;
  const folders = names.flatMap((name, at): readonly TreeRow[] => {
    const inner = folder.folders.get(name);
    if (inner === undefined) return [];
    const own = `${id}/${encodeURIComponent(name)}`;
    const open = isOpen(own);
    const base = { id: own, label: name, level, place: at + 1, siblings };
    const row: TreeRow = { ...base, is: "folder", count: countOf(inner), open };
    return open ? [row, ...folderRows(inner, { id: own, level: level + 1, isOpen })] : [row];
  });
  const members = folder.members
    .toSorted((one, other) => byName.compare(one.name, other.name))
    .map((resource, at): TreeRow => {
      const address = resourceAddress(resource.kind, resource.name);
      const place = names.length + at + 1;
      return {
        is: "resource",
        id: address,
        label: resource.name,
        level,
        place,
        siblings,
        kind: resource.kind,
        address,
      };
    });
  return [...folders, ...members];
}

function countOf(folder: Folder): number {
  const inside = [...folder.folders.values()].reduce((sum, inner) => sum + countOf(inner), 0);
  return folder.members.length + inside;
}
