import type { StepResult } from "#publish/apply.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CopyButton } from "../CopyButton.tsx";
import { ProblemBox } from "../ProblemBox.tsx";

/** What became of a resource, in full. */
export function StepOutcome({ result }: { readonly result: StepResult }) {
  switch (result.state) {
    case "waiting":
      return <p className="publish-prose">It waits for its turn.</p>;
    case "running":
      return <p className="publish-prose">{`It is being published. ${result.message ?? ""}`}</p>;
    case "unchanged":
      return <p className="publish-prose">The factory has the same already.</p>;
    case "done":
      return <Done requestId={result.requestId} />;
    case "skipped":
      return <HeldBack title="Not published" why={result.why} />;
    case "conflict":
      return (
        <HeldBack
          tone="warning"
          title="Changed in Azure meanwhile; nothing was overwritten. Compare again."
          why={result.theirs === undefined ? "Somebody deleted it there." : "What Azure has now and yours differ in:"}
        />
      );
    case "failed":
      return <ProblemBox title="Not published" problem={result.problem} />;
    default:
      return result satisfies never;
  }
}

/** Why a resource was not written. */
export function HeldBack({
  tone,
  title,
  why,
}: {
  readonly tone?: "warning";
  readonly title: string;
  readonly why: string;
}) {
  return (
    <div className={tone === undefined ? "publish-box" : `publish-box publish-box-${tone}`}>
      {tone === undefined ? <Icon name="prohibited" /> : <Icon name={tone} className={`severity-${tone}`} />}
      <div className="publish-box-text">
        <p className="publish-box-title">{title}</p>
        <p className="publish-prose">{why}</p>
      </div>
    </div>
  );
}

function Done({ requestId }: { readonly requestId: string | undefined }) {
  return (
    <div className="publish-box publish-box-done">
      <Icon name="check" />
      <div className="publish-box-text">
        <p className="publish-box-title">Published</p>
        {requestId === undefined ? (
          <p>The factory had it already when its turn came, so nothing was written twice.</p>
        ) : (
          <p className="publish-box-support">
            <span>
              Request ID <code className="code-font">{requestId}</code>
            </span>
            <CopyButton text={requestId} what="request ID" />
          </p>
        )}
      </div>
    </div>
  );
}
