import type { Subscription } from "#azure/factories.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { useDirectoryName } from "../useDirectoryName.ts";

/** A subscription in the list. Its id stands with it, for names are not unique. */
export function SubscriptionChoice({ subscription: { name, id, tenantId } }: { readonly subscription: Subscription }) {
  const directory = useDirectoryName(tenantId);
  return (
    <>
      <Icon name="key" className="publish-option-icon" />
      <span className="publish-option-text">
        <span className="publish-option-name">{name}</span>
        <span className="publish-option-more">
          {directory} · <span className="figures">{id}</span>
        </span>
      </span>
    </>
  );
}
