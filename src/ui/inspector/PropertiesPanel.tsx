/** The region "Properties": the forms of what is selected, its JSON, and the problems of the pipeline. Loaded after the frame. */
import { type ReactNode, useId } from "react";
import { definitionOf } from "#catalogue/catalogue.ts";
import { nameOf, typeOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import type { PanelTab } from "#store/session.ts";
import { useActivity, useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { NotesButton } from "#ui/editor/NotesButton.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { TabList } from "#ui/primitives/Tabs.tsx";
import "./inspector.css";
import { DeclarationTable } from "./DeclarationTable.tsx";
import { DependencyForm } from "./DependencyForm.tsx";
import { DocsLink } from "./DocsLink.tsx";
import { GeneralTab } from "./GeneralTab.tsx";
import { PipelineSettings } from "./PipelineSettings.tsx";
import { panelTabs, shownTab } from "./panel-tabs.ts";
import { SettingsTab } from "./SettingsTab.tsx";
import { UserPropertiesTab } from "./UserPropertiesTab.tsx";
import { useLedField } from "./useLedField.ts";

export default function PropertiesPanel({
  address,
  problemCounts,
  problems,
  renderJson,
}: {
  /** The pipeline. */
  readonly address: Address;
  /** These rooms are composed by the shell. */
  readonly problemCounts: ReactNode;
  readonly problems: ReactNode;
  readonly renderJson: (of: Address) => ReactNode;
}) {
  const { session } = useEditor();
  const { open, tab: chosen } = useSession(({ panel }) => panel);
  const [first] = useSession(({ selection }) => selection);
  const activity = useActivity(first);
  const tabs = panelTabs(activity === undefined ? "pipeline" : "activity");
  const tab = shownTab(chosen, tabs);
  const panelId = useId();
  const content = useLedField();
  const items = [
    ...tabs.map(({ id, label }) => ({ id, content: label })),
    { id: "problems", content: <>Problems {problemCounts}</>, apart: true as const },
  ];
  const choose = (id: string) => {
    const next = [...tabs.map((one) => one.id), "problems" as const].find((one) => one === id);
    if (next !== undefined) session.showPanel(next);
  };
  return (
    <section className="properties" aria-label="Properties">
      <div className="properties-head">
        <TabList label="Properties" tabs={items} chosen={open ? tab : ""} choose={choose} panelId={panelId} />
        <span className="grow" />
        <Subject address={first} />
        <span className="rule" />
        <IconButton
          name={open ? "Collapse panel" : "Expand panel"}
          icon={open ? "chevron-down" : "chevron-up"}
          aria-expanded={open}
          onClick={() => session.setPanel({ open: !open })}
        />
      </div>
      {open ? (
        <div
          id={panelId}
          role="tabpanel"
          aria-labelledby={`${panelId}-${tab}`}
          className="properties-content"
          tabIndex={-1}
          ref={content}
        >
          {tab === "problems" ? problems : <TabContent tab={tab} pipeline={address} renderJson={renderJson} />}
        </div>
      ) : undefined}
    </section>
  );
}

/** What the forms are about. */
function Subject({ address }: { readonly address: Address | undefined }) {
  const placed = useActivity(address);
  const count = useSession(({ selection }) => selection.length);
  if (placed === undefined) return undefined;
  const definition = definitionOf(typeOf(placed.activity));
  return (
    <span className="properties-subject">
      <Icon name={definition.icon} />
      <span className="ellipsis">
        {count > 1 ? `First of ${count}: ` : ""}
        {definition.label} · {nameOf(placed.activity) ?? "without a name"}
      </span>
      <DocsLink label={definition.label} page={definition.docs} />
      {definition.notes === undefined ? undefined : <NotesButton about={definition.label} section={definition.notes} />}
    </span>
  );
}

function TabContent({
  tab,
  pipeline,
  renderJson,
}: {
  readonly tab: PanelTab;
  readonly pipeline: Address;
  readonly renderJson: (of: Address) => ReactNode;
}) {
  const [first] = useSession(({ selection }) => selection);
  const dependency = useSession((session) => session.dependency);
  const placed = useActivity(first);
  if (tab === "json") return renderJson(placed?.address ?? pipeline);
  if (placed !== undefined) {
    // By place, not by address: a rename changes the address, and must not take away the field that is typed in.
    if (tab === "general") return <GeneralTab key={`${placed.lane} ${placed.index}`} placed={placed} />;
    if (tab === "user-properties") return <UserPropertiesTab key={placed.address} placed={placed} />;
    return <SettingsTab key={placed.address} placed={placed} />;
  }
  return (
    <>
      {dependency === undefined ? undefined : <DependencyForm dependency={dependency} />}
      {tab === "parameters" ? <DeclarationTable address={pipeline} list="parameters" /> : undefined}
      {tab === "variables" ? <DeclarationTable address={pipeline} list="variables" /> : undefined}
      {tab === "settings" ? <PipelineSettings address={pipeline} /> : undefined}
    </>
  );
}
