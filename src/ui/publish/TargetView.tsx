import { useState } from "react";
import { TabList } from "#ui/primitives/Tabs.tsx";
import { CompareAgain } from "./CompareAgain.tsx";
import type { Target } from "./connection-store.ts";
import { MachineLearning } from "./MachineLearning.tsx";
import { PublishPanel } from "./PublishPanel.tsx";
import { machineLearning } from "./room.ts";
import { SandboxBadge } from "./SandboxBadge.tsx";
import { TargetPath } from "./TargetPath.tsx";

const panelId = "publish-section";
const sections = [
  { id: "publish", content: "Publish all" },
  { id: "machine-learning", content: "Azure Machine Learning" },
] as const;

/** A factory is chosen: what would be published to it, and what there is in Azure ML beside it. */
export function TargetView({ target }: { readonly target: Target }) {
  const [section, setSection] = useState("publish");
  const choose = (id: string) => {
    setSection(id);
    if (id === "machine-learning") void machineLearning.show(target);
  };
  return (
    <div className="publish-page">
      <div className="publish-head">
        <h2 className="unseen">{`The factory ${target.factory.name} in the sandbox`}</h2>
        <div className="publish-title-row">
          <div className="publish-sections">
            <TabList label="Azure" tabs={sections} chosen={section} choose={choose} panelId={panelId} />
          </div>
          <SandboxBadge />
          <span className="publish-about">A stand-in for Azure on this machine. Nothing reaches Azure.</span>
          <span className="publish-space" />
          {section === "publish" ? <CompareAgain target={target} /> : undefined}
        </div>
        <TargetPath target={target} />
      </div>
      <div id={panelId} role="tabpanel" aria-labelledby={`${panelId}-${section}`} className="publish-section">
        {section === "publish" ? <PublishPanel target={target} /> : <MachineLearning />}
      </div>
    </div>
  );
}
