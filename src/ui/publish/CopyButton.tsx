import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";

const words = { no: "Copy", yes: "Copied", failed: "Not copied" } as const;

/** Copies a text and says that it did. `what` names the text for a screen reader: "request ID". */
export function CopyButton({
  text,
  what,
  says = words.no,
}: {
  readonly text: string;
  readonly what: string;
  /** What stands on it, where "Copy" alone would not do. */
  readonly says?: string;
}) {
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
      // A name that begins as the visible words do, so that it can be spoken.
      aria-label={says === words.no ? `Copy ${what}` : says}
      onClick={() => void copy()}
      onBlur={() => setCopied("no")}
    >
      {copied === "no" ? says : words[copied]}
    </Button>
  );
}
