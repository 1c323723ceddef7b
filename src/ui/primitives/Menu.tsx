/** Menus: at a button, at a point, and the parts that go in them. */
import { type ReactNode, useId, useState } from "react";
import { Icon } from "./Icon.tsx";
import { MenuSurface, useMenu } from "./MenuSurface.tsx";
import "./menu.css";

/** What the button of a menu takes; spread on any button. */
export interface MenuButtonProps {
  readonly id: string;
  readonly "aria-haspopup": "menu";
  readonly "aria-expanded": boolean;
  readonly onPointerDown: () => void;
  readonly onClick: () => void;
  readonly onKeyDown: (event: { readonly key: string; readonly preventDefault: () => void }) => void;
}

/** A menu that a button opens. */
export function Menu({
  label,
  renderButton,
  children,
}: {
  readonly label: string;
  readonly renderButton: (props: MenuButtonProps) => ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const element = () => document.getElementById(id);
  return (
    <>
      {renderButton({
        id,
        "aria-haspopup": "menu",
        "aria-expanded": isOpen,
        // The press closes the popover before the click arrives, and the click must not open it again.
        onPointerDown() {
          setWasOpen(isOpen);
        },
        onClick() {
          if (!wasOpen) setOpen(true);
          setWasOpen(false);
        },
        onKeyDown(event) {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {isOpen ? (
        <MenuSurface
          id={`${id}-menu`}
          label={label}
          side="below"
          anchor={() => element()?.getBoundingClientRect()}
          closed={() => setOpen(false)}
          done={() => {
            setOpen(false);
            element()?.focus();
          }}
        >
          {children}
        </MenuSurface>
      ) : undefined}
    </>
  );
}

/** A menu at a point of the window: for the right button and the menu key. Mount it to open it. */
export function ContextMenu({
  label,
  at: { x, y },
  close,
  children,
}: {
  readonly label: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  const [before] = useState(() => document.activeElement);
  const done = () => {
    close();
    if (before instanceof HTMLElement) before.focus();
  };
  return (
    <MenuSurface
      id={id}
      label={label}
      side="below"
      anchor={() => ({ left: x, right: x, top: y, bottom: y })}
      closed={close}
      done={done}
    >
      {children}
    </MenuSurface>
  );
}

interface MenuItemProps {
  readonly icon?: ReactNode;
  /** The keys that do the same, as they are written for people. */
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function MenuItem({ icon, keys, disabled = false, onClick, children }: MenuItemProps) {
  const { done, setOpenSub } = useMenu();
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="menu-item"
      aria-disabled={disabled}
      onPointerEnter={(event) => {
        setOpenSub(undefined);
        event.currentTarget.focus();
      }}
      onClick={() => {
        if (disabled) return;
        done();
        onClick();
      }}
    >
      <span className="menu-icon">{icon}</span>
      <span className="menu-words">{children}</span>
      {keys === undefined ? undefined : <span className="menu-keys">{keys}</span>}
    </button>
  );
}

/** An item that opens a menu of its own beside it. */
export function SubMenu({
  label,
  icon,
  keys,
  children,
}: {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}) {
  const id = useId();
  const { done, openSub, setOpenSub } = useMenu();
  const isOpen = openSub === id;
  const element = () => document.getElementById(id);
  return (
    <>
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        id={id}
        className="menu-item"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={(event) => {
          if (!isOpen) event.currentTarget.focus();
          setOpenSub(id);
        }}
        onClick={() => setOpenSub(id)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowRight") return;
          event.preventDefault();
          event.stopPropagation();
          setOpenSub(id);
        }}
      >
        <span className="menu-icon">{icon}</span>
        <span className="menu-words">{label}</span>
        {keys === undefined ? undefined : <span className="menu-keys">{keys}</span>}
        <Icon name="chevron-right" size={12} />
      </button>
      {isOpen ? (
        <MenuSurface
          id={`${id}-menu`}
          label={label}
          side="beside"
          anchor={() => element()?.getBoundingClientRect()}
          closed={() => {
            setOpenSub(undefined);
            element()?.focus();
          }}
          done={done}
        >
          {children}
        </MenuSurface>
      ) : undefined}
    </>
  );
}

export function MenuDivider() {
  return <hr className="menu-divider" />;
}
