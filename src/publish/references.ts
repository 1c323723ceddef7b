/** What must be there before a resource can be written. */
import { referencesIn } from "#model/reference.ts";
import { propertiesOf, type Resource, type ResourceKind } from "#model/workspace.ts";

/** Names a resource across workspace, plan and factory; names count without letter case, each kind has its own. */
export type StepKey = string & { readonly stepKey: unique symbol };

/** The key of a kind and a name. */
export function keyOf(kind: ResourceKind, name: string): StepKey {
  return `${kind}/${name.toLowerCase()}` as StepKey;
}

export interface Need {
  readonly key: StepKey;
  readonly kind: ResourceKind;
  readonly name: string;
}

/** Every factory has this integration runtime without anybody making it. */
const implicit = keyOf("integrationRuntime", "AutoResolveIntegrationRuntime");

/** The resources that a resource refers to, each once; names that are expressions are known to nobody before the run. */
export function needsOf(resource: Resource): readonly Need[] {
  const needs = new Map<StepKey, Need>();
  for (const { kind, name } of referencesIn(propertiesOf(resource))) {
    const key = keyOf(kind, name);
    if (key !== implicit && !name.startsWith("@") && !needs.has(key)) needs.set(key, { key, kind, name });
  }
  return [...needs.values()];
}
