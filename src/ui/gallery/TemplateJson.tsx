import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Resource } from "#model/workspace.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";

/** The documents as they will be added, to read and copy. */
export function TemplateJson({ pipelines }: { readonly pipelines: readonly Resource[] }) {
  return (
    <div className="template-body template-documents">
      {pipelines.map((pipeline) => (
        <Document key={pipeline.name} pipeline={pipeline} />
      ))}
    </div>
  );
}

function Document({ pipeline: { name, origin } }: { readonly pipeline: Resource }) {
  const { editor, ports } = useActionContext();
  const [failed, setFailed] = useState<string>();
  const copy = async () => {
    try {
      await ports.copyText(origin.text);
      setFailed(undefined);
      editor.session.announce(`Copied the JSON of ${name}`);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      setFailed(`The browser did not let it be copied: ${why} Select the text and copy it with the keyboard.`);
    }
  };
  return (
    <>
      <div className="template-document-head">
        <h3 className="template-heading">{name}.json</h3>
        <Button size="small" appearance="subtle" icon={<Icon name="copy" />} onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      {failed === undefined ? undefined : (
        <p className="template-refusal" role="alert">
          <Icon name="error" />
          <span>{failed}</span>
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keys too */}
      <pre className="template-json code-font" role="group" aria-label={`JSON of ${name}`} tabIndex={0}>
        {origin.text}
      </pre>
    </>
  );
}
