import { type RefObject, useEffect, useRef } from "react";
import { useSession } from "#ui/editor/EditorContext.tsx";

/** Leads to the field that a problem or an act names: scrolls it into view and gives it the focus. Goes on the panel's content. */
export function useLedField(): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const target = useSession((session) => session.focusField);
  const led = useRef(target?.request);
  useEffect(() => {
    if (target === undefined || led.current === target.request) return;
    const row = rowOf(content.current, target.field);
    const control = row?.querySelector<HTMLElement>("input, select, textarea, button");
    if (row === undefined || control === null || control === undefined) return;
    led.current = target.request;
    row.scrollIntoView({ block: "center" });
    control.focus();
    if (control instanceof HTMLInputElement && target.field === "name") control.select();
  });
  return content;
}

/** The row of the field, or of the nearest field around it. */
function rowOf(content: HTMLElement | null, field: string): HTMLElement | undefined {
  const rows = [...(content?.querySelectorAll<HTMLElement>("[data-field]") ?? [])];
  const around = rows.filter((row) => `${field}.`.startsWith(`${row.dataset["field"]}.`));
  return around.toSorted(
    (one, other) => (other.dataset["field"] ?? "").length - (one.dataset["field"] ?? "").length,
  )[0];
}
