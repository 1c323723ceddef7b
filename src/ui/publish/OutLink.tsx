import type { ReactNode } from "react";
import { Icon } from "#ui/primitives/Icon.tsx";

/** Leads out of the app, in a tab of its own that knows nothing of this one. */
export function OutLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a className="publish-out" href={href} target="_blank" rel="noopener">
      {children}
      <Icon name="open" size={12} />
    </a>
  );
}
