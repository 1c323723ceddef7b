/**
 * The focus is never lost. Where a control goes away or is switched off by its own act, the browser drops the focus to the
 * page, and whoever works by keys starts anew at the top; this hook puts it where the work goes on.
 */
import { useEffect } from "react";
import { canvasHandle } from "#actions/canvas-handle.ts";

/** Where a control stood, remembered while it has the focus: once it is gone it cannot be asked. */
interface Stand {
  /** The control and everything around it, from the inside out, each with what stands beside it, the nearest first. */
  readonly levels: readonly { readonly element: Element; readonly beside: readonly Element[] }[];
  /** The row of a form that it belongs to. */
  readonly row: HTMLElement | null;
}

export function useFocusCaught(): void {
  useEffect(() => {
    let stand: Stand | undefined;
    /** The sheet, while it keeps the focus for a canvas that is not drawn yet. */
    let keeper: Element | null = null;
    let frame = 0;
    const check = () => {
      const { activeElement } = document;
      if (activeElement === keeper && keeper !== null) canvasHandle.current()?.focus();
      if (stand === undefined || (activeElement !== null && activeElement !== document.body)) return;
      const [own] = stand.levels;
      // A control that can still be used was left by the user, with a click on the ground.
      if (own !== undefined && isUsable(own.element)) stand = undefined;
      else {
        successorOf(stand)?.focus();
        keeper = document.activeElement?.matches("main") === true ? document.activeElement : null;
      }
    };
    const checkSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(check);
    };
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) stand = standOf(target);
    };
    const watch = new MutationObserver(checkSoon);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled", "hidden"] });
    document.addEventListener("focusin", remember);
    document.addEventListener("focusout", checkSoon);
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("focusout", checkSoon);
    };
  }, []);
}

function standOf(control: Element): Stand {
  const levels = [];
  for (let element = control; element.parentElement !== null; element = element.parentElement) {
    const all = [...element.parentElement.children];
    const at = all.indexOf(element);
    levels.push({ element, beside: [...all.slice(at + 1), ...all.slice(0, at).toReversed()] });
  }
  return { levels, row: control.closest<HTMLElement>("[data-field]") };
}

/** The same field drawn anew; else what stood beside what went; else what it stood in; else the canvas, or the sheet. */
function successorOf({ levels, row }: Stand): HTMLElement | undefined {
  const field = row?.isConnected === false ? row.dataset["field"] : undefined;
  const redrawn =
    field === undefined ? undefined : firstIn(document.querySelector(`[data-field="${CSS.escape(field)}"]`));
  if (redrawn !== undefined) return redrawn;
  const gone = Math.max(
    0,
    levels.findLastIndex(({ element }) => !element.isConnected),
  );
  const around = levels.slice(gone + 1).map(({ element }) => element);
  const main = document.querySelector("main");
  // Where a whole view went, its neighbours are the top bar and the hub: the work is not there.
  if (around[0]?.contains(main) !== true) {
    const beside = levels[gone]?.beside.filter(({ isConnected }) => isConnected) ?? [];
    for (const element of beside) {
      const next = firstIn(element);
      if (next !== undefined) return next;
    }
    const holder = around.find(
      (element) => element instanceof HTMLElement && element.tabIndex >= 0 && isUsable(element),
    );
    if (holder instanceof HTMLElement) return holder;
  }
  canvasHandle.current()?.focus();
  return document.activeElement === document.body ? (main ?? undefined) : undefined;
}

/** The first stop of the Tab key at or inside an element. */
function firstIn(element: Element | null): HTMLElement | undefined {
  if (element === null) return undefined;
  const all = [element, ...element.querySelectorAll("a[href], button, input, select, textarea, [tabindex]")];
  return all.find((one): one is HTMLElement => one instanceof HTMLElement && one.tabIndex >= 0 && isUsable(one));
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(":disabled") && element.checkVisibility();
}
