import type { Factory } from "#azure/factories.ts";
import { looksLikeProduction } from "#azure/production.ts";
import { Icon } from "#ui/primitives/Icon.tsx";

/** What should be thought about before publishing to a factory; nothing for most. */
export function FactoryWarnings({ factory }: { readonly factory: Factory }) {
  const warnings = [productionWarning(factory), gitWarning(factory)].filter((warning) => warning !== undefined);
  return warnings.map((warning) => (
    <p key={warning} className="publish-strip publish-strip-warning">
      <Icon name="warning" className="severity-warning" />
      {warning}
    </p>
  ));
}

function productionWarning({ name }: Factory): string | undefined {
  return looksLikeProduction(name)
    ? `${name} looks like production. What is published here is what the next run uses.`
    : undefined;
}

function gitWarning({ git }: Factory): string | undefined {
  if (git === undefined) return undefined;
  const branch = git.branch === undefined ? "" : `, branch ${git.branch}`;
  return (
    `This factory is tied to Git (${git.account}/${git.repository}${branch}). Publishing from here changes the live ` +
    "factory and bypasses the repository; the next publish from Git may undo it."
  );
}
