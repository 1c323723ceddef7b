import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { BatchEndpoint } from "#azure/machine-learning.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CopyButton } from "../CopyButton.tsx";
import type { Place } from "../place.ts";
import { machineLearning } from "../room.ts";
import { canCheck, EndpointCheck } from "./EndpointCheck.tsx";
import { openPipelineFor } from "./pipeline-from-endpoint.ts";

/** A batch endpoint: what runs when it is called, where it is called, and the way to a pipeline that does. */
export function EndpointCard({ endpoint, place }: { readonly endpoint: BatchEndpoint; readonly place: Place }) {
  const editor = useEditor();
  const [refusal, setRefusal] = useState<string>();
  const { id, name, description, scoringUri, foreignScoringHost, defaultDeployment, authMode, provisioningState } =
    endpoint;
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
        {canCheck(place, endpoint) ? (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => void machineLearning.check(endpoint)}
            aria-describedby={titleId}
          >
            Check that it answers
          </Button>
        ) : undefined}
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
        {foreignScoringHost !== undefined ? (
          <dd className="severity-warning publish-fact-warning">
            <Icon name="warning" size={14} />
            {`Refused: it names an address at ${foreignScoringHost}, which is none of Azure ML.`}
          </dd>
        ) : scoringUri === undefined ? (
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
      <EndpointCheck endpoint={endpoint} place={place} />
      {refusal === undefined ? undefined : (
        <p className="severity-error publish-refusal" role="alert">
          {refusal}
        </p>
      )}
    </article>
  );
}
