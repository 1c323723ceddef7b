/** Where a menu goes: beside its button or point, and always inside the window. CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The upper left corner of a menu. `below` hangs under its anchor, `beside` stands right of it; each turns round where there is no room. */
export function menuPlace(
  anchor: Box,
  menu: Size,
  { side, window }: { readonly side: "below" | "beside"; readonly window: Size },
): { readonly left: number; readonly top: number } {
  const fitsX = (left: number) => Math.max(4, Math.min(left, window.width - menu.width - 4));
  const fitsY = (top: number) => Math.max(4, Math.min(top, window.height - menu.height - 4));
  if (side === "below") {
    const under = anchor.bottom + 2;
    const above = anchor.top - menu.height - 2;
    const turns = under + menu.height > window.height - 4 && above >= 4;
    return { left: fitsX(anchor.left), top: turns ? above : fitsY(under) };
  }
  const turns = anchor.right + menu.width > window.width - 4 && anchor.left - menu.width >= 4;
  return { left: turns ? anchor.left - menu.width : fitsX(anchor.right), top: fitsY(anchor.top - 5) };
}
