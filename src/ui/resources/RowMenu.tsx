import { Icon } from "#ui/primitives/Icon.tsx";
import { ContextMenu, MenuItem } from "#ui/primitives/Menu.tsx";

/** What can be done with a resource of the tree; opened by the right button or the menu key. */
export function RowMenu({
  name,
  at,
  close,
  open,
  rename,
  remove,
}: {
  readonly name: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly close: () => void;
  readonly open: () => void;
  readonly rename: () => void;
  readonly remove: () => void;
}) {
  return (
    <ContextMenu label={name} at={at} close={close}>
      <MenuItem icon={<Icon name="open" />} onClick={open}>
        Open
      </MenuItem>
      <MenuItem icon={<Icon name="rename" />} keys="F2" onClick={rename}>
        Rename
      </MenuItem>
      <MenuItem icon={<Icon name="delete" />} keys="Delete" onClick={remove}>
        Delete
      </MenuItem>
    </ContextMenu>
  );
}
