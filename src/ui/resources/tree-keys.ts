/** Where the arrows lead in a tree, as the ARIA pattern for trees has it. */
import type { TreeRow } from "./tree-rows.ts";

/** What a key asks for: another row to stand on, or a row to open or close. */
export type TreeStep =
  | { readonly go: string }
  | { readonly set: string; readonly to: "open" | "closed" }
  | { readonly type: string }
  | undefined;

/** The step for a key on a row. */
export function stepInTree(rows: readonly TreeRow[], id: string, key: string): TreeStep {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (row === undefined) return undefined;
  const toward = (index: number): TreeStep => {
    const next = rows[index];
    return next === undefined ? undefined : { go: next.id };
  };
  switch (key) {
    case "ArrowDown":
      return toward(at + 1);
    case "ArrowUp":
      return toward(at - 1);
    case "Home":
      return toward(0);
    case "End":
      return toward(rows.length - 1);
    case "ArrowRight":
      if (row.is === "resource") return undefined;
      return row.open ? toward(at + 1) : { set: id, to: "open" };
    case "ArrowLeft":
      if (row.is !== "resource" && row.open) return { set: id, to: "closed" };
      return toward(rows.findLastIndex((other, index) => index < at && other.level < row.level));
    default:
      return key.length === 1 && key !== " " ? { type: key } : undefined;
  }
}

/** The next row whose label begins with what was typed, going round; undefined where none does. */
export function rowStartingWith(rows: readonly TreeRow[], id: string, typed: string): string | undefined {
  const at = rows.findIndex((row) => row.id === id);
  const from = typed.length > 1 ? at : at + 1;
  const round = [...rows.slice(Math.max(0, from)), ...rows.slice(0, Math.max(0, from))];
  return round.find((row) => row.label.toLowerCase().startsWith(typed.toLowerCase()))?.id;
}
