import type { Factory } from "#azure/factories.ts";
import { looksLikeProduction } from "#azure/production.ts";
import { Icon } from "#ui/primitives/Icon.tsx";

/** A factory in the list, with what should be thought about before it is chosen. */
export function FactoryChoice({ factory }: { readonly factory: Factory }) {
  const { name, resourceGroup, location, git } = factory;
  return (
    <>
      <Icon name="pipeline" className="publish-option-icon" />
      <span className="publish-option-text">
        <span className="publish-option-name">{name}</span>
        <span className="publish-option-more">
          {resourceGroup} · {location}
        </span>
        {looksLikeProduction(name) ? (
          <span className="publish-option-warning">
            <Icon name="warning" size={14} />
            Looks like production.
          </span>
        ) : undefined}
        {git === undefined ? undefined : (
          <span className="publish-option-warning">
            <Icon name="warning" size={14} />
            Tied to Git: publishing from here bypasses the repository {git.account}/{git.repository}.
          </span>
        )}
      </span>
    </>
  );
}
