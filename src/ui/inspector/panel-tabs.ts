/** Which tabs the panel has, by what is selected. Problems are always there. */
import type { PanelTab } from "#store/session.ts";

export interface PanelTabItem {
  readonly id: PanelTab;
  readonly label: string;
}

const ofActivity: readonly PanelTabItem[] = [
  { id: "general", label: "General" },
  { id: "settings", label: "Settings" },
  { id: "user-properties", label: "User properties" },
  { id: "json", label: "JSON" },
];
const ofPipeline: readonly PanelTabItem[] = [
  { id: "parameters", label: "Parameters" },
  { id: "variables", label: "Variables" },
  { id: "settings", label: "Settings" },
  { id: "json", label: "JSON" },
];

/** The tabs before Problems. */
export function panelTabs(selected: "activity" | "pipeline"): readonly PanelTabItem[] {
  return selected === "activity" ? ofActivity : ofPipeline;
}

/** The tab to show: the one that was chosen last, or the first that makes sense where this selection has no such tab. */
export function shownTab(chosen: PanelTab, tabs: readonly PanelTabItem[]): PanelTab {
  if (chosen === "problems" || tabs.some((tab) => tab.id === chosen)) return chosen;
  return tabs.some((tab) => tab.id === "general") ? "settings" : "parameters";
}
