import { nameOf } from "#model/activity.ts";
import { parseAddress } from "#model/address.ts";
import { activityAt } from "#model/resolve.ts";
import { kindInWords } from "#model/workspace.ts";
import type { Finding } from "#rules/finding.ts";
import { useDocument, useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { SeverityWord } from "#ui/primitives/Severity.tsx";
import "./problems.css";

const weight = { error: 0, warning: 1, info: 2 } as const;

/** Findings as a list, the worst first; each leads to what it stands on. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <section className="problems" aria-label="Problems">
      {findings.length === 0 ? (
        <p className="problems-none">
          <Icon name="validate" />
          No problems
        </p>
      ) : (
        <ul className="problems-list">
          {findings
            .toSorted((one, other) => weight[one.severity] - weight[other.severity])
            .map((finding) => (
              <li key={`${finding.rule} ${finding.address} ${finding.field ?? ""} ${finding.message}`}>
                <Problem finding={finding} />
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

function Problem({ finding }: { readonly finding: Finding }) {
  const { session } = useEditor();
  const name = useDocument(({ workspace }) => {
    const placed = activityAt(workspace, finding.address);
    const whole = `The ${kindInWords[parseAddress(finding.address)?.kind ?? "pipeline"]}`;
    return placed === undefined ? whole : (nameOf(placed.activity) ?? "An activity without a name");
  });
  return (
    <button type="button" className="problem" onClick={() => session.leadTo(finding)}>
      <SeverityWord severity={finding.severity} />
      <span className="problem-message">{finding.message}</span>
      <span className="problem-place ellipsis">{name}</span>
      <span className="problem-rule">{finding.rule}</span>
    </button>
  );
}
