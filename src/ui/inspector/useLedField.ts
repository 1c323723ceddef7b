import { type RefObject, useEffect, useRef } from "react";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";

/**
 * Leads to the field that a problem or an act names: scrolls it into view and gives it the focus. What no form shows is in
 * the JSON. Goes on the panel's content.
 */
export function useLedField(): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const { session } = useEditor();
  const target = useSession((now) => now.focusField);
  useEffect(() => {
    if (target === undefined || content.current === null) return;
    session.forgetField();
    const row = rowOf(content.current, target.field);
    const control = row?.querySelector<HTMLElement>("input, select, textarea, button");
    if (row === undefined || control === null || control === undefined) {
      session.showPanel("json");
      content.current.focus();
      return;
    }
    // What is folded away unfolds for whoever is led to it.
    row.closest("details")?.setAttribute("open", "");
    row.scrollIntoView({ block: "center" });
    control.focus();
    const isWhole = target.field === "name" || row.dataset["whole"] !== undefined;
    if (control instanceof HTMLInputElement && isWhole) control.select();
  });
  return content;
}

/** The row of the field, or of the nearest field around it. */
function rowOf(content: HTMLElement, field: string): HTMLElement | undefined {
  const rows = [...content.querySelectorAll<HTMLElement>("[data-field]")];
  const around = rows.filter((row) => `${field}.`.startsWith(`${row.dataset["field"]}.`));
  return around.toSorted(
    (one, other) => (other.dataset["field"] ?? "").length - (one.dataset["field"] ?? "").length,
  )[0];
}
