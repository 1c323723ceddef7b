/** The contract between the form of a resource and its parts: a part is one file in `parts/`, named as the catalogue names it. */
import type { ComponentType } from "react";
import type { PartName } from "#catalogue/resource-definition.ts";
import type { Address } from "#model/address.ts";
import type { Resource } from "#model/workspace.ts";

export interface PartProps {
  readonly address: Address;
  readonly resource: Resource;
}

const files = import.meta.glob<ComponentType<PartProps>>("./parts/*.tsx", { eager: true, import: "default" });
const byName = new Map(Object.entries(files).map(([path, part]) => [path.replace(/^.*\/|\.tsx$/g, ""), part] as const));

/** The component of a part; undefined for one that the shell brings, such as the script. */
export function partOf(name: PartName): ComponentType<PartProps> | undefined {
  return byName.get(name);
}
