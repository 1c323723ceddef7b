/** Stands beside every title, target and button that would otherwise mean Azure; the frame draws it the same way. */
export function SandboxBadge() {
  return <span className="sandbox-badge">Sandbox</span>;
}
