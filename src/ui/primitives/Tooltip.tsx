/**
 * The name of a thing that shows none, on hover and focus. It lies in the top layer and stays beside its button in the
 * document, so inside the landmark; Escape hides it, and the pointer may rest on it (WCAG 1.4.13).
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { menuPlace } from "./menu-place.ts";
import "./tooltip.css";

const delay = 350;

export function Tooltip({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const show = () => {
    const box = anchor.current?.firstElementChild?.getBoundingClientRect();
    const element = tip.current;
    if (box === undefined || element === null || element.matches(":popover-open")) return;
    element.showPopover();
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const page = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
    const middle = box.left + (box.width - size.width) / 2;
    const { left, top } = menuPlace({ left: middle, right: middle, top: box.top - 4, bottom: box.bottom + 4 }, size, {
      side: "below",
      window: page,
    });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  };
  const hide = () => {
    window.clearTimeout(timer.current);
    if (tip.current?.matches(":popover-open") === true) tip.current.hidePopover();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") hide();
  };
  return (
    <span
      className="tooltip-anchor"
      role="presentation"
      ref={anchor}
      onPointerEnter={() => {
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(show, delay);
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => {
        if (event.target.matches(":focus-visible")) show();
      }}
      onBlur={hide}
      onKeyDown={onKeyDown}
    >
      {children}
      {/* What it says is the name or description of the button already: read once is enough. */}
      <span ref={tip} popover="manual" className="tooltip" aria-hidden="true">
        {text}
      </span>
    </span>
  );
}
