/** A resource that is no pipeline: what it is, its form, its JSON and its problems. Loaded after the frame. */
import { type ReactNode, useId, useMemo } from "react";
import { definitionOfResource } from "#catalogue/resources.ts";
import type { Address } from "#model/address.ts";
import type { Resource } from "#model/workspace.ts";
import { findingsInResource } from "#rules/find-in-resource.ts";
import type { Finding } from "#rules/finding.ts";
import type { PanelTab } from "#store/session.ts";
import { useEditor, useResource, useSession } from "#ui/editor/EditorContext.tsx";
import { NotesButton } from "#ui/editor/NotesButton.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { resourceIcons, resourceWords } from "#ui/primitives/resource-words.ts";
import { TabList } from "#ui/primitives/Tabs.tsx";
import "../inspector.css";
import "./resource.css";
import { DocsLink } from "../DocsLink.tsx";
import { useLedField } from "../useLedField.ts";
import { ResourceForm } from "./ResourceForm.tsx";

export interface ResourcePanelProps {
  readonly address: Address;
  /** These rooms are composed by the shell. */
  readonly renderCounts: (findings: readonly Finding[]) => ReactNode;
  readonly renderProblems: (findings: readonly Finding[]) => ReactNode;
  readonly renderJson: (of: Address) => ReactNode;
  readonly renderScript: (of: Address) => ReactNode;
}

export default function ResourcePanel(props: ResourcePanelProps) {
  const resource = useResource(props.address);
  return resource === undefined ? undefined : <Panel resource={resource} {...props} />;
}

function Panel({
  resource,
  address,
  renderCounts,
  renderProblems,
  renderJson,
  renderScript,
}: ResourcePanelProps & { readonly resource: Resource }) {
  const { session } = useEditor();
  const panelId = useId();
  const definition = definitionOfResource(resource);
  const chosen = useSession(({ panel }) => panel.tab);
  const tab = definition === undefined ? "json" : tabFor(chosen);
  const content = useLedField();
  const findings = useMemo(() => findingsInResource(resource), [resource]);
  const hasScript = definition?.parts?.some(({ part }) => part === "script") === true;
  const items = [
    { id: "settings", content: "Settings" },
    { id: "json", content: "JSON" },
    { id: "problems", content: <>Problems {renderCounts(findings)}</>, apart: true as const },
  ].filter(({ id }) => definition !== undefined || id === "json");
  const choose = (id: string) => {
    const next = (["settings", "json", "problems"] as const).find((one) => one === id);
    if (next !== undefined) session.showPanel(next);
  };
  return (
    <section className="properties" aria-label="Properties">
      <div className="properties-head resource-head">
        <Head resource={resource} />
        <span className="rule" />
        <TabList label="Properties" tabs={items} chosen={tab} choose={choose} panelId={panelId} />
      </div>
      <div
        id={panelId}
        role="tabpanel"
        aria-labelledby={`${panelId}-${tab}`}
        className={hasScript && tab === "settings" ? "properties-content resource-with-script" : "properties-content"}
        tabIndex={-1}
        ref={content}
      >
        {tab === "json" ? renderJson(address) : undefined}
        {tab === "problems" ? renderProblems(findings) : undefined}
        {tab === "settings" ? <ResourceForm address={address} resource={resource} /> : undefined}
        {tab === "settings" && hasScript ? renderScript(address) : undefined}
      </div>
    </section>
  );
}

/** The tabs of pipelines and activities that this form has not are its settings. */
function tabFor(chosen: PanelTab): "settings" | "json" | "problems" {
  return chosen === "json" || chosen === "problems" ? chosen : "settings";
}

/** Icon, name, type, and where to read on. */
function Head({ resource }: { readonly resource: Resource }) {
  const definition = definitionOfResource(resource);
  const word = resourceWords[resource.kind].one;
  return (
    <div className="resource-title">
      <Icon name={definition?.icon ?? resourceIcons[resource.kind]} />
      <b className="ellipsis">{resource.name}</b>
      <span className="resource-kind ellipsis">
        {definition === undefined || definition.label === word ? word : `${definition.label} · ${word.toLowerCase()}`}
      </span>
      {definition === undefined ? undefined : <DocsLink label={definition.label} page={definition.docs} />}
      {definition?.notes === undefined ? undefined : (
        <NotesButton about={definition.label} section={definition.notes} />
      )}
    </div>
  );
}
