import type { Finding } from "#rules/finding.ts";
import { SeverityCount } from "#ui/primitives/Severity.tsx";

const severities = ["error", "warning", "info"] as const;

/** How many of these findings there are, by severity; nothing where there is none. */
export function FindingCounts({ findings }: { readonly findings: readonly Finding[] }) {
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
