import type { Factory } from "#azure/factories.ts";
import { Icon } from "#ui/primitives/Icon.tsx";

/** What publishing live means for a factory that is tied to Git; nothing for any other. */
export function GitWarning({ factory: { git } }: { readonly factory: Factory }) {
  if (git === undefined) return undefined;
  const branch = git.branch === undefined ? "" : `, branch ${git.branch}`;
  return (
    <p className="publish-strip publish-strip-warning">
      <Icon name="warning" className="severity-warning" />
      {`This factory is tied to Git (${git.account}/${git.repository}${branch}). Publishing from here changes the live ` +
        "factory and bypasses the repository; the next publish from Git may undo it."}
    </p>
  );
}
