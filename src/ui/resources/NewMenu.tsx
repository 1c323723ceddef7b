import { Button } from "@fluentui/react-components";
import { type ComponentType, useState } from "react";
import { useAction, useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { Menu, MenuItem, SubMenu } from "#ui/primitives/Menu.tsx";
import type { AskedKind } from "./type-entries.ts";

interface DialogProps {
  readonly kind: AskedKind;
  readonly close: () => void;
}

/** The + menu: what a factory is made of. Types are asked for in a dialog, which is loaded when it is first needed. */
export function NewMenu() {
  const editor = useEditor();
  const [asking, setAsking] = useState<{ readonly kind: AskedKind; readonly Dialog: ComponentType<DialogProps> }>();
  const later = <Loaded,>(loading: Promise<Loaded>, go: (loaded: Loaded) => void) => {
    loading.then(go, (fault: unknown) => {
      const why = fault instanceof Error ? fault.message : String(fault);
      editor.session.notify({ tone: "error", title: "A part of the app could not be loaded", details: [why] });
    });
  };
  const ask = (kind: AskedKind) =>
    later(import("./NewResourceDialog.tsx"), ({ default: Dialog }) => setAsking({ kind, Dialog }));
  return (
    <>
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
        <MenuItem icon={<Icon name="table" />} onClick={() => ask("dataset")}>
          Dataset …
        </MenuItem>
        <MenuItem
          icon={<Icon name="flow" />}
          onClick={() =>
            later(import("#actions/make-resource.ts"), ({ makeResource }) =>
              makeResource(editor, { kind: "dataflow", type: "MappingDataFlow" }),
            )
          }
        >
          Data flow
        </MenuItem>
        <MenuItem icon={<Icon name="link" />} onClick={() => ask("linkedService")}>
          Linked service …
        </MenuItem>
        <MenuItem icon={<Icon name="trigger" />} onClick={() => ask("trigger")}>
          Trigger …
        </MenuItem>
        <MenuItem
          icon={<Icon name="settings" />}
          onClick={() =>
            later(import("#actions/make-resource.ts"), ({ openGlobalParameters }) => openGlobalParameters(editor))
          }
        >
          Global parameters
        </MenuItem>
      </Menu>
      {asking === undefined ? undefined : <asking.Dialog kind={asking.kind} close={() => setAsking(undefined)} />}
    </>
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
