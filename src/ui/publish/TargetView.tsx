import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { TabList } from "#ui/primitives/Tabs.tsx";
import { CompareAgain } from "./CompareAgain.tsx";
import type { Target } from "./connection-store.ts";
import { MachineLearning } from "./MachineLearning.tsx";
import { PublishPanel } from "./PublishPanel.tsx";
import { SandboxBadge } from "./SandboxBadge.tsx";
import { TargetPath } from "./TargetPath.tsx";

const panelId = "publish-section";
const sections = [
  { id: "publish", content: "Publish all" },
  { id: "machine-learning", content: "Azure Machine Learning" },
] as const;

/** A factory is chosen: what would be published to it, and what there is in Azure ML beside it. */
export function TargetView({ target }: { readonly target: Target }) {
  const { session } = useEditor();
  const page = useSession(({ azurePage }) => azurePage);
  const choose = (id: string) => session.showAzure(id === "publish" ? "publish" : "machine-learning");
  return (
    <div className="publish-page">
      <div className="publish-head">
        <h2 className="unseen">{`The factory ${target.factory.name} in the sandbox`}</h2>
        <div className="publish-title-row">
          <div className="publish-sections">
            <TabList label="Azure" tabs={sections} chosen={page} choose={choose} panelId={panelId} />
          </div>
          <SandboxBadge />
          <span className="publish-about">A stand-in for Azure on this machine. Nothing reaches Azure.</span>
          <span className="publish-space" />
          {page === "publish" ? <CompareAgain target={target} /> : undefined}
        </div>
        <TargetPath target={target} />
      </div>
      <div id={panelId} role="tabpanel" aria-labelledby={`${panelId}-${page}`} className="publish-section">
        {page === "publish" ? <PublishPanel target={target} /> : <MachineLearning target={target} />}
      </div>
    </div>
  );
}
