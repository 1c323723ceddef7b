import { useAction, useDocument, useSession } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { keysForAria, keysInWords } from "#ui/primitives/keys.ts";
import { Logo } from "#ui/primitives/Logo.tsx";
import { ActionButton } from "./ActionButton.tsx";
import { ActionMenu } from "./ActionMenu.tsx";
import { ConnectionButton } from "./ConnectionButton.tsx";
import { HelpButton } from "./HelpButton.tsx";

export function TopBar() {
  return (
    <header className="top-bar">
      <div className="top-brand">
        <Logo />
        <h1 className="top-name">Sluice</h1>
        <WorkspaceName />
      </div>
      <ActionMenu name="Open" icon="folder-open" actions={["file.open", "file.open-folder", "file.import-template"]} />
      <ActionMenu name="Save" icon="save" actions={["file.save", "file.save-template"]} />
      <span className="rule" />
      <ActionIcon id="edit.undo" />
      <ActionIcon id="edit.redo" />
      <span className="grow" />
      <Kept />
      <ActionButton id="pipeline.validate" look="subtle" />
      <ActionButton id="publish.open" look="primary" />
      <span className="rule" />
      <ConnectionButton />
      <ThemeButton />
      <HelpButton />
    </header>
  );
}

function WorkspaceName() {
  const name = useDocument(({ workspace }) => (workspace.resources.length === 0 ? undefined : workspace.name));
  return name === undefined ? undefined : <span className="top-workspace ellipsis">{name}</span>;
}

function ActionIcon({ id }: { readonly id: string }) {
  const { action, enabled, run } = useAction(id);
  const [keys] = action.keys ?? [];
  return (
    <IconButton
      name={action.label}
      icon={action.icon ?? ""}
      size={20}
      hint={keys && keysInWords(keys)}
      disabled={!enabled}
      onClick={run}
      {...(keys === undefined ? {} : { "aria-keyshortcuts": keysForAria(keys) })}
    />
  );
}

/** Speaks only when what was edited could not be kept on this device. */
function Kept() {
  const failed = useSession(({ kept }) => (typeof kept === "object" ? kept.failed : undefined));
  if (failed === undefined) return undefined;
  return (
    <span className="severity severity-error top-kept" role="alert">
      <Icon name="error" size={16} />
      Not kept on this device: {failed}
    </span>
  );
}

const themes = {
  system: { icon: "theme", says: "follows the system" },
  light: { icon: "sun", says: "light" },
  dark: { icon: "moon", says: "dark" },
} as const;

function ThemeButton() {
  const { run } = useAction("view.theme");
  const { icon, says } = themes[useSession((session) => session.theme)];
  return <IconButton name="Theme" icon={icon} size={20} hint={says} onClick={run} />;
}
