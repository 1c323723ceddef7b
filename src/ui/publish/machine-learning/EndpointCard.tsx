import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { BatchEndpoint } from "#azure/machine-learning.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CopyButton } from "../CopyButton.tsx";
import { openPipelineFor } from "./pipeline-from-endpoint.ts";

/** A batch endpoint: what runs when it is called, where it is called, and the way to a pipeline that does. */
export function EndpointCard({ endpoint }: { readonly endpoint: BatchEndpoint }) {
  const editor = useEditor();
  const [refusal, setRefusal] = useState<string>();
  const { id, name, description, scoringUri, defaultDeployment, authMode, provisioningState } = endpoint;
  const titleId = `endpoint ${id}`.replaceAll(" ", "-");
  const use = () => {
    const opened = openPipelineFor(editor, endpoint);
    setRefusal(opened.ok ? undefined : opened.reason);
  };
  return (
    <article className="publish-endpoint" aria-labelledby={titleId}>
      <div className="publish-endpoint-head">
        <Icon name="brain-circuit" size={20} />
        <h4 className="publish-endpoint-name" id={titleId}>
          {name}
        </h4>
        <span className="publish-quiet ellipsis">{description}</span>
        <span className="publish-space" />
        <Button size="small" onClick={use} disabled={scoringUri === undefined} aria-describedby={titleId}>
          Use in a new pipeline
        </Button>
      </div>
      <dl className="publish-facts">
        <dt>Default deployment</dt>
        {defaultDeployment === undefined ? (
          <dd className="severity-warning publish-fact-warning">
            <Icon name="warning" size={14} />
            No default deployment: a job sent to it fails. Set one in Azure ML.
          </dd>
        ) : (
          <dd>{defaultDeployment}</dd>
        )}
        <dt>Scoring URI</dt>
        {scoringUri === undefined ? (
          <dd>None yet, so no pipeline can call it. It comes when the endpoint is ready.</dd>
        ) : (
          <dd>
            <code className="code-font publish-uri">{scoringUri}</code>
            <CopyButton text={scoringUri} what={`scoring URI of ${name}`} />
          </dd>
        )}
        <dt>Signs in with</dt>
        <dd>{authMode === "AADToken" ? "Microsoft Entra ID (AADToken)" : (authMode ?? "not known")}</dd>
        <dt>State</dt>
        <dd>{provisioningState ?? "not known"}</dd>
      </dl>
      {refusal === undefined ? undefined : (
        <p className="severity-error publish-refusal" role="alert">
          {refusal}
        </p>
      )}
    </article>
  );
}
