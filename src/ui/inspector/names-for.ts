import { useMemo } from "react";
import type { ReferenceTarget } from "#catalogue/definition.ts";
import { declarationsOf } from "#commands/pipeline-names.ts";
import { type Address, resourceOf } from "#model/address.ts";
import { own } from "#model/json.ts";
import { propertiesOf, type Resource, sameName } from "#model/workspace.ts";
import { useDocument, useResource } from "#ui/editor/EditorContext.tsx";

interface Wanted {
  readonly to: ReferenceTarget;
  readonly types?: readonly string[];
}

/** The names that a reference may point to: resources of the workspace, or variables of the pipeline. */
export function useNamesFor(wanted: Wanted, address: Address): readonly string[] {
  const resources = useDocument(({ workspace }) => workspace.resources);
  const pipeline = useResource(resourceOf(address));
  return useMemo(() => namesFor(wanted, resources, pipeline), [wanted, resources, pipeline]);
}

function namesFor(
  { to, types }: Wanted,
  resources: readonly Resource[],
  pipeline: Resource | undefined,
): readonly string[] {
  if (to === "variable") return pipeline === undefined ? [] : variablesOf(pipeline, types);
  const fits = (resource: Resource) => {
    const type = propertiesOf(resource)["type"];
    return types === undefined || typeof type !== "string" || types.includes(type);
  };
  return resources.filter((resource) => resource.kind === to && fits(resource)).map((resource) => resource.name);
}

function variablesOf(pipeline: Resource, types: readonly string[] | undefined): readonly string[] {
  return Object.entries(declarationsOf(pipeline, "variables")).flatMap(([name, said]) => {
    const type = own(said, "type");
    const fits = types === undefined || typeof type !== "string" || types.some((one) => sameName(one, type));
    return fits ? [name] : [];
  });
}
