import { resourceAddress } from "#model/address.ts";
import { emptyWorkspace, findResource, type Resource, type Workspace } from "#model/workspace.ts";
import { type Command, done } from "./command.ts";

/** Brings resources into the workspace: opened, imported or made new. One that bears a name in use replaces the old one. */
export function addResources(resources: readonly Resource[], label: string): Command {
  return {
    label,
    apply(workspace) {
      const next = resources.reduce(withResource, workspace);
      // The first factory file that arrives says what the workspace is called.
      const factory = resources.find(({ kind }) => kind === "factory");
      const isNamed = workspace.name !== emptyWorkspace.name || factory === undefined;
      return done(isNamed ? next : { ...next, name: factory.name }, []);
    },
  };
}

/** Which of these would replace a resource that is there. */
export function clashesOf(workspace: Workspace, resources: readonly Resource[]): readonly Resource[] {
  return resources.filter((resource) => findResource(workspace, resource.kind, resource.name) !== undefined);
}

function withResource(workspace: Workspace, resource: Resource): Workspace {
  const old = findResource(workspace, resource.kind, resource.name);
  if (old === undefined) return { ...workspace, resources: [...workspace.resources, resource] };
  // Positions belong to the document that went: the new one is laid out afresh.
  const root = `${resourceAddress(old.kind, old.name)}/`;
  const layout = Object.fromEntries(Object.entries(workspace.layout).filter(([address]) => !address.startsWith(root)));
  return { ...workspace, layout, resources: workspace.resources.map((other) => (other === old ? resource : other)) };
}
