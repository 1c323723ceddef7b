import { docsAddress } from "#catalogue/docs-address.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { Tooltip } from "#ui/primitives/Tooltip.tsx";

/** Leads to Microsoft's page about a type, in a tab of its own. */
export function DocsLink({ label, page }: { readonly label: string; readonly page: string }) {
  return (
    <Tooltip text={`Documentation: ${label}`}>
      <a
        className="docs-link"
        href={docsAddress(page)}
        target="_blank"
        rel="noreferrer"
        aria-label={`Documentation: ${label}`}
      >
        <Icon name="help" />
      </a>
    </Tooltip>
  );
}
