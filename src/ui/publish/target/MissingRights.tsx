import { Button } from "@fluentui/react-components";
import type { Right } from "#azure/rights.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CopyButton } from "../CopyButton.tsx";

/** What the account may not do: the actions, where, the roles that grant them, and a text for whoever gives roles. */
export function MissingRights({
  title,
  missing,
  scope,
  request,
  again,
}: {
  readonly title: string;
  readonly missing: readonly Right[];
  /** The ARM id that the rights are missing on. */
  readonly scope: string;
  readonly request: string;
  readonly again: () => void;
}) {
  return (
    <div className="publish-box publish-box-warning">
      <Icon name="warning" className="severity-warning" />
      <div className="publish-box-text publish-missing">
        <p className="publish-box-title">{title}</p>
        <ul className="publish-missing-list" aria-label="Missing permissions">
          {missing.map(({ action, role, why }) => (
            <li key={action}>
              <code className="code-font">{action}</code> {why}. The role <b>{role.name}</b> grants it.
            </li>
          ))}
        </ul>
        <p className="publish-missing-scope">
          On <code className="code-font publish-uri">{scope}</code>
        </p>
        <p className="publish-box-acts">
          <CopyButton text={request} what="request" says="Copy a request for your administrator" />
          <Button size="small" appearance="subtle" className="publish-copy" onClick={again}>
            Read again
          </Button>
        </p>
      </div>
    </div>
  );
}
