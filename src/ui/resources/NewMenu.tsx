import { Button } from "@fluentui/react-components";
import { useAction } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { Menu, MenuItem, SubMenu } from "#ui/primitives/Menu.tsx";

/** The + menu: Pipeline → Pipeline / Pipeline from template / Import from pipeline template, as Data Factory has it. */
export function NewMenu() {
  return (
    <Menu
      label="Add new resource"
      renderButton={(props) => (
        <Button
          size="small"
          appearance="subtle"
          className="icon-button"
          icon={<Icon name="add" />}
          aria-label="Add new resource"
          {...props}
        />
      )}
    >
      <SubMenu label="Pipeline" icon={<Icon name="pipeline" />}>
        <NewItem id="pipeline.new" />
        <NewItem id="gallery.open" />
        <NewItem id="file.import-template" />
      </SubMenu>
    </Menu>
  );
}

function NewItem({ id }: { readonly id: string }) {
  const { action, enabled, run } = useAction(id);
  return (
    <MenuItem icon={<Icon name={action.icon ?? ""} />} disabled={!enabled} onClick={run}>
      {action.label}
    </MenuItem>
  );
}
