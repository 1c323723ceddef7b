/** The patterns, fetched once the pane is there: what a first visit loads stays small. */
import { useEffect, useState } from "react";
import type { Pattern } from "#catalogue/patterns/pattern.ts";

interface Shelf {
  readonly patterns: readonly Pattern[];
  /** There after a failure. */
  readonly tryAgain: (() => void) | undefined;
}

const none: readonly Pattern[] = [];
/** What was fetched: a pane that is shown again has it at once. */
let fetched: readonly Pattern[] | undefined;

export function usePatterns(): Shelf {
  const [patterns, setPatterns] = useState(fetched ?? none);
  const [attempt, setAttempt] = useState<"first" | "failed" | "again">("first");
  useEffect(() => {
    if (patterns !== none || attempt === "failed") return undefined;
    let wanted = true;
    const load = async () => {
      const loaded = await import("#catalogue/patterns/patterns.ts").catch(() => undefined);
      fetched = loaded?.patterns;
      if (!wanted) return;
      if (loaded === undefined) setAttempt("failed");
      else setPatterns(loaded.patterns);
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [patterns, attempt]);
  return { patterns, tryAgain: attempt === "failed" ? () => setAttempt("again") : undefined };
}
