import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { useMenu } from "./MenuSurface.tsx";

/** An item of a menu of which one is chosen. */
export function MenuRadio({
  checked,
  onClick,
  children,
}: {
  readonly checked: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  const { done, setOpenSub } = useMenu();
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={checked}
      tabIndex={-1}
      className="menu-item"
      onPointerEnter={(event) => {
        setOpenSub(undefined);
        event.currentTarget.focus();
      }}
      onClick={() => {
        done();
        if (!checked) onClick();
      }}
    >
      <span className="menu-icon">{checked ? <Icon name="check" /> : undefined}</span>
      <span className="menu-words">{children}</span>
    </button>
  );
}
