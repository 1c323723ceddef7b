/** The sign of an outcome: shape, sign and colour, never colour alone. */
import type { ReactNode } from "react";

export type Outcome = "Succeeded" | "Failed" | "Completed" | "Skipped";

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  Succeeded: "On success",
  Failed: "On fail",
  Completed: "On completion",
  Skipped: "On skip",
};

export const outcomeColours: Readonly<Record<Outcome, string>> = {
  Succeeded: "var(--e-succeeded)",
  Failed: "var(--e-failed)",
  Completed: "var(--e-completed)",
  Skipped: "var(--e-skipped)",
};

const shapes: Readonly<Record<Outcome, (colour: string) => ReactNode>> = {
  Succeeded: (colour) => <circle cx="8" cy="8" r="7.5" fill={colour} />,
  Failed: (colour) => <path d="M5 .6h6L15.4 5v6L11 15.4H5L.6 11V5z" fill={colour} />,
  Completed: (colour) => <rect x=".8" y=".8" width="14.4" height="14.4" rx="4" fill={colour} />,
  Skipped: (colour) => <circle cx="8" cy="8" r="6.6" fill="var(--s-canvas)" stroke={colour} strokeWidth="1.6" />,
};

const signs: Readonly<Record<Outcome, string>> = {
  Succeeded: "M4.6 8.3l2.4 2.4 4.5-5",
  Failed: "M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4",
  Completed: "M4 8h7.4M8.6 5l3 3-3 3",
  Skipped: "M4.3 9.6c.7-3.6 5.4-4.3 7-1.2M11.7 5.6v3h-3",
};

/** The glyph in the 16 × 16 box of its own coordinates, for use inside an SVG. */
export function OutcomeShape({
  outcome,
  colour = outcomeColours[outcome],
}: {
  readonly outcome: Outcome;
  readonly colour?: string;
}) {
  return (
    <g>
      {shapes[outcome](colour)}
      <path
        d={signs[outcome]}
        fill="none"
        stroke={outcome === "Skipped" ? colour : "var(--e-on)"}
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  );
}

export function OutcomeGlyph({ outcome, size = 14 }: { readonly outcome: Outcome; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" style={{ display: "block", flex: "none" }}>
      <OutcomeShape outcome={outcome} />
    </svg>
  );
}
