import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useAction } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { keysForAria, keysInWords } from "#ui/primitives/keys.ts";

/** A button that opens a menu of actions. */
export function ActionMenu({
  name,
  icon,
  actions,
}: {
  readonly name: string;
  readonly icon: string;
  readonly actions: readonly string[];
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<Icon name={icon} size={20} />}>
          {name}
          <Icon name="chevron-down" size={12} className="menu-sign" />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map((id) => (
            <ActionMenuItem key={id} id={id} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export function ActionMenuItem({ id }: { readonly id: string }) {
  const { action, enabled, run } = useAction(id);
  const [keys] = action.keys ?? [];
  return (
    <MenuItem
      icon={<Icon name={action.icon ?? ""} />}
      disabled={!enabled}
      onClick={run}
      {...(keys === undefined ? {} : { secondaryContent: keysInWords(keys), "aria-keyshortcuts": keysForAria(keys) })}
    >
      {action.label}
    </MenuItem>
  );
}
