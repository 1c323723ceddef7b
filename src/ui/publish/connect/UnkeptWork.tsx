import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type Exported, exportWork } from "#actions/export-work.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { signingIn } from "../room.ts";

/** The draft cannot be kept on this device: it is taken along as files before the tab leaves. */
export function UnkeptWork({ why }: { readonly why: string }) {
  const context = useActionContext();
  const [exported, setExported] = useState<Exported>();
  const save = () => {
    exportWork(context).then(setExported, (cause: unknown) =>
      setExported({
        isSafe: false,
        says: `The export failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      }),
    );
  };
  const isSafe = exported?.isSafe === true;
  return (
    <div className="publish-box publish-box-warning" role="alert">
      <Icon name="warning" className="severity-warning" />
      <div className="publish-box-text">
        <p className="publish-box-title">Your work would be lost if this tab left now</p>
        <p className="publish-prose">{why}</p>
        {exported === undefined ? undefined : <p>{exported.says}</p>}
        <p className="publish-box-acts">
          <Button size="small" onClick={save}>
            Export my work first
          </Button>
          {isSafe ? (
            <Button size="small" appearance="primary" onClick={() => void signingIn.leave()}>
              Continue in this tab
            </Button>
          ) : undefined}
          <Button size="small" appearance="subtle" onClick={signingIn.giveUp}>
            Cancel
          </Button>
        </p>
      </div>
    </div>
  );
}
