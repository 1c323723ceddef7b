/**
 * The list of a menu, in the browser's top layer (`popover`): it closes by Escape or a press outside, and stays inside the
 * landmark it was opened from. Keys as in the ARIA pattern for menus. Fluent's Menu would cost 42 kB of the first load and
 * puts focusable elements under `aria-hidden`, which axe refuses.
 */
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { type Box, menuPlace } from "./menu-place.ts";

interface MenuContext {
  /** Closes the whole menu and gives the focus back. */
  readonly done: () => void;
  readonly openSub: string | undefined;
  readonly setOpenSub: (id: string | undefined) => void;
}

const Context = createContext<MenuContext>({ done: () => undefined, openSub: undefined, setOpenSub: () => undefined });

export function useMenu(): MenuContext {
  return useContext(Context);
}

export function MenuSurface({
  id,
  label,
  side,
  anchor,
  closed,
  done,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly side: "below" | "beside";
  readonly anchor: () => Box | undefined;
  /** Called after it closed, for whatever reason. */
  readonly closed: () => void;
  /** Called when an item was chosen. */
  readonly done: () => void;
  readonly children: ReactNode;
}) {
  const [openSub, setOpenSub] = useState<string | undefined>();
  const typed = useRef({ text: "", at: 0 });
  const surface = usePopover({ side, anchor });
  const items = () =>
    [...(surface.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])].filter(
      (item) => item.closest('[role="menu"]') === surface.current,
    );
  const onKeyDown = (event: KeyboardEvent) => {
    // Nothing beneath a menu shall hear its keys.
    event.stopPropagation();
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== " ";
    if (letter) {
      const goesOn = event.timeStamp - typed.current.at < 700;
      typed.current = { text: (goesOn ? typed.current.text : "") + event.key.toLowerCase(), at: event.timeStamp };
    }
    const { text } = typed.current;
    const round = [...all.slice(at + 1), ...all.slice(0, at + 1)];
    const next = letter
      ? round.find((item) => item.textContent?.toLowerCase().startsWith(text))
      : {
          ArrowDown: all[(at + 1) % all.length],
          ArrowUp: all[(at <= 0 ? all.length : at) - 1],
          Home: all[0],
          End: all.at(-1),
        }[event.key];
    if (event.key === "Tab" || (event.key === "ArrowLeft" && side === "beside")) {
      event.preventDefault();
      surface.current?.hidePopover();
    } else if (next !== undefined) {
      event.preventDefault();
      next.focus();
    }
  };
  return (
    <div
      id={id}
      ref={surface}
      role="menu"
      tabIndex={-1}
      popover="auto"
      className="menu"
      aria-label={label}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.target === event.currentTarget && event.newState === "closed") closed();
      }}
    >
      <Context value={{ done, openSub, setOpenSub }}>{children}</Context>
    </div>
  );
}

/** Shows the popover at its place with the focus on its first item. */
function usePopover(place: { readonly side: "below" | "beside"; readonly anchor: () => Box | undefined }) {
  const surface = useRef<HTMLDivElement>(null);
  const at = useRef(place);
  useLayoutEffect(() => {
    const element = surface.current;
    const box = at.current.anchor();
    if (element === null || box === undefined) return;
    element.showPopover();
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const window = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
    const { left, top } = menuPlace(box, size, { side: at.current.side, window });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    element.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }, []);
  return surface;
}
