import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { TabList } from "#ui/primitives/Tabs.tsx";
import { MachineLearning } from "./machine-learning/MachineLearning.tsx";
import { PlaceWords } from "./PlaceWords.tsx";
import type { Target } from "./place.ts";
import { CompareAgain } from "./plan/CompareAgain.tsx";
import { PublishPanel } from "./plan/PublishPanel.tsx";
import { Permissions } from "./target/Permissions.tsx";
import { TargetPath } from "./target/TargetPath.tsx";

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
  const where = target.place.where === "sandbox" ? "in the sandbox" : "in Azure";
  return (
    <div className="publish-page">
      <div className="publish-head">
        <h2 className="unseen">{`The factory ${target.factory.name} ${where}`}</h2>
        <div className="publish-title-row">
          <div className="publish-sections">
            <TabList label="Azure" tabs={sections} chosen={page} choose={choose} panelId={panelId} />
          </div>
          <PlaceWords place={target.place} />
          <span className="publish-space" />
          {page === "publish" ? <CompareAgain target={target} /> : undefined}
        </div>
        <TargetPath target={target} />
        {page === "publish" ? <Permissions target={target} /> : undefined}
      </div>
      <div id={panelId} role="tabpanel" aria-labelledby={`${panelId}-${page}`} className="publish-section">
        {page === "publish" ? <PublishPanel target={target} /> : <MachineLearning target={target} />}
      </div>
    </div>
  );
}
