import { createElement } from "react";
import { iconOf } from "./icons.ts";

/** An icon by its name; ornament, so the words stand beside it or on the button. */
export function Icon({
  name,
  size = 16,
  className = "",
}: {
  readonly name: string;
  readonly size?: number;
  readonly className?: string;
}) {
  return createElement(iconOf(name), {
    fontSize: size,
    className,
    "aria-hidden": true,
    style: { flex: "none" },
  });
}
