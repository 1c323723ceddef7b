/** How bad a finding is: icon, word or count, and colour; never colour alone. */
import { Icon } from "./Icon.tsx";

export type SeverityName = "error" | "warning" | "info";

const words: Readonly<Record<SeverityName, string>> = { error: "Error", warning: "Warning", info: "Info" };

export function severityInWords(severity: SeverityName, count: number): string {
  if (severity === "info") return `${count} ${count === 1 ? "hint" : "hints"}`;
  return `${count} ${severity}${count === 1 ? "" : "s"}`;
}

/** The icon and the word. */
export function SeverityWord({ severity }: { readonly severity: SeverityName }) {
  return (
    <span className={`severity severity-${severity}`}>
      <Icon name={severity} size={14} />
      {words[severity]}
    </span>
  );
}

/** The icon and a number, read out as "2 warnings". */
export function SeverityCount({ severity, count }: { readonly severity: SeverityName; readonly count: number }) {
  return (
    <span className={`severity severity-${severity}`}>
      <Icon name={severity} size={14} />
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{severityInWords(severity, count)}</span>
    </span>
  );
}
