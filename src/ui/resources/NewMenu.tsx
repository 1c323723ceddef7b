import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useAction } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";

/** The + menu: Pipeline → Pipeline / Pipeline from template / Import from pipeline template, as Data Factory has it. */
export function NewMenu() {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className="icon-button"
          icon={<Icon name="add" />}
          aria-label="Add new resource"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuItem icon={<Icon name="pipeline" />}>Pipeline</MenuItem>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <NewItem id="pipeline.new" />
                <NewItem id="gallery.open" />
                <NewItem id="file.import-template" />
              </MenuList>
            </MenuPopover>
          </Menu>
        </MenuList>
      </MenuPopover>
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
