import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";

const words = { no: "Copy", yes: "Copied", failed: "Not copied" } as const;

/** Copies a text and says that it did. `what` names the text for a screen reader: "request ID". */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const { ports, editor } = useActionContext();
  const [copied, setCopied] = useState<keyof typeof words>("no");
  const copy = async () => {
    try {
      await ports.copyText(text);
      setCopied("yes");
      editor.session.announce(`Copied ${what}.`);
    } catch {
      setCopied("failed");
      editor.session.announce("The browser does not allow copying. Select the text and copy it by hand.");
    }
  };
  return (
    <Button
      size="small"
      appearance="subtle"
      className="publish-copy"
      icon={<Icon name={copied === "yes" ? "check" : "copy"} />}
      aria-label={`Copy ${what}`}
      onClick={() => void copy()}
      onBlur={() => setCopied("no")}
    >
      {words[copied]}
    </Button>
  );
}
