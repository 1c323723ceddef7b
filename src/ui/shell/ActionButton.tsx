import { Button } from "@fluentui/react-components";
import { useAction } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { keysForAria, keysInWords } from "#ui/primitives/keys.ts";
import { Tooltip } from "#ui/primitives/Tooltip.tsx";

/** A button with the words of its action. */
export function ActionButton({ id, look }: { readonly id: string; readonly look: "subtle" | "primary" }) {
  const { action, enabled, run } = useAction(id);
  const [keys] = action.keys ?? [];
  const button = (
    <Button
      appearance={look}
      className={look === "primary" ? "top-primary" : ""}
      icon={<Icon name={action.icon ?? ""} size={20} />}
      disabled={!enabled}
      onClick={run}
      {...(keys === undefined ? {} : { "aria-keyshortcuts": keysForAria(keys) })}
    >
      {action.label}
    </Button>
  );
  if (keys === undefined) return button;
  return <Tooltip text={keysInWords(keys)}>{button}</Tooltip>;
}
