import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { Template } from "#templates/template.ts";
import { gridStep } from "./grid-keys.ts";
import { TemplateCard } from "./TemplateCard.tsx";

/** The cards; arrows move among them. */
export function TemplateGrid({
  templates,
  opened,
  open,
  take,
}: {
  readonly templates: readonly Template[];
  /** The id of the template in the side sheet. */
  readonly opened: string | undefined;
  readonly open: (template: Template) => void;
  readonly take: (template: Template) => void;
}) {
  const grid = useRef<HTMLUListElement>(null);
  useKeptInView(grid, opened);
  const onKeyDown = (event: KeyboardEvent) => {
    if (grid.current === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const cards = [...grid.current.querySelectorAll<HTMLElement>("[data-template]")];
    const columns = getComputedStyle(grid.current).gridTemplateColumns.split(" ").length;
    const at = cards.findIndex((card) => card === event.currentTarget);
    const next = gridStep(event.key, { at, count: cards.length, columns });
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    cards[next]?.focus();
  };
  return (
    <ul className="gallery-grid" ref={grid}>
      {templates.map((template) => (
        <li key={template.id}>
          <TemplateCard
            template={template}
            opened={template.id === opened}
            open={() => open(template)}
            take={() => take(template)}
            onKeyDown={onKeyDown}
          />
        </li>
      ))}
    </ul>
  );
}

/** The side sheet takes room from the grid, which may carry the opened card out of sight. */
function useKeptInView(grid: RefObject<HTMLElement | null>, id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined) grid.current?.querySelector(`[data-template="${id}"]`)?.scrollIntoView({ block: "nearest" });
  }, [grid, id]);
}
