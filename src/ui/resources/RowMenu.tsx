import { Menu, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { Icon } from "#ui/primitives/Icon.tsx";

/** What can be done with a resource of the tree; opened by the right button or the menu key. */
export function RowMenu({
  at,
  close,
  open,
  rename,
  remove,
}: {
  readonly at: { readonly x: number; readonly y: number };
  readonly close: () => void;
  readonly open: () => void;
  readonly rename: () => void;
  readonly remove: () => void;
}) {
  const place = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu open onOpenChange={close} positioning={{ target: place }}>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Icon name="open" />} onClick={open}>
            Open
          </MenuItem>
          <MenuItem icon={<Icon name="rename" />} secondaryContent="F2" onClick={rename}>
            Rename
          </MenuItem>
          <MenuItem icon={<Icon name="delete" />} secondaryContent="Delete" onClick={remove}>
            Delete
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
