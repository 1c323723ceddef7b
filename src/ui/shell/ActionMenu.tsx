import { Button } from "@fluentui/react-components";
import { findAction } from "#actions/registry.ts";
import { useAction, useActionContext, useSession } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { keysInWords } from "#ui/primitives/keys.ts";
import { Menu, MenuItem } from "#ui/primitives/Menu.tsx";

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
  const context = useActionContext();
  // What is open decides whether anything of the menu can be done.
  useSession((session) => session.active);
  const isUsable = actions.some((id) => findAction(id).enabled?.(context) ?? true);
  return (
    <Menu
      label={name}
      renderButton={(props) => (
        <Button appearance="subtle" disabled={!isUsable} icon={<Icon name={icon} size={20} />} {...props}>
          {name}
          <Icon name="chevron-down" size={12} className="menu-sign" />
        </Button>
      )}
    >
      {actions.map((id) => (
        <ActionItem key={id} id={id} />
      ))}
    </Menu>
  );
}

function ActionItem({ id }: { readonly id: string }) {
  const { action, enabled, run } = useAction(id);
  const [keys] = action.keys ?? [];
  return (
    <MenuItem
      icon={<Icon name={action.icon ?? ""} />}
      disabled={!enabled}
      keys={keys && keysInWords(keys)}
      onClick={run}
    >
      {action.label}
    </MenuItem>
  );
}
