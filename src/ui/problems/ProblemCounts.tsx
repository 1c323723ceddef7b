import type { Address } from "#model/address.ts";
import { useFindings } from "#ui/editor/EditorContext.tsx";
import { SeverityCount } from "#ui/primitives/Severity.tsx";

const severities = ["error", "warning", "info"] as const;

/** How many findings there are, by severity; nothing where there is none. */
export function ProblemCounts({ address }: { readonly address: Address }) {
  const findings = useFindings(address);
  if (findings.length === 0) return undefined;
  return (
    <span className="problem-counts">
      {severities.map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return count === 0 ? undefined : <SeverityCount key={severity} severity={severity} count={count} />;
      })}
    </span>
  );
}
