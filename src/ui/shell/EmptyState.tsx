import { useId } from "react";
import { useAction, useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { KeyCap } from "#ui/primitives/KeyCap.tsx";
import { Logo } from "#ui/primitives/Logo.tsx";
import { GhostPipeline } from "./GhostPipeline.tsx";
import "./empty.css";

/** The first screen: four ways in, a place to drop files, and an empty pipeline. Nothing here needs a sign-in. */
export function EmptyState() {
  const { session } = useEditor();
  const folder = useAction("file.open-folder");
  const template = useAction("file.import-template");
  const files = useAction("file.open");
  const pipeline = useAction("pipeline.new");
  return (
    <main className="sheet empty" aria-label="Start" tabIndex={-1}>
      <GhostPipeline />
      <div className="empty-content">
        <Logo size={40} />
        <h2 className="empty-title">Open a factory, or start from a pattern</h2>
        <p className="empty-lead">
          Your files stay on this device. No sign-in, and no network request until you ask for one.
        </p>
        <div className="empty-choices">
          <Choice
            icon="folder-open"
            title="Open folder"
            says="The Git folder of a factory. Files you do not edit keep every byte."
            choose={folder.run}
          />
          <Choice
            icon="zip"
            title="Import from pipeline template"
            says="A .zip from Data Factory Studio or the template gallery, with its parameters."
            choose={template.run}
          />
          <Choice
            icon="library"
            title="Start from the gallery"
            says="Pipelines that call Azure ML batch endpoints, ready to fill in."
            choose={() => session.show("gallery")}
          />
          <Choice
            icon="cloud"
            title="Connect to Azure"
            says="Publish to a factory of yours, or work with the sandbox first."
            choose={() => session.show("azure")}
          />
        </div>
        <div className="empty-drop">
          <span className="empty-drop-icon">
            <Icon name="document-up" size={24} />
          </span>
          <div>
            <p className="empty-drop-title">Drop files here</p>
            <p className="empty-drop-text">
              A factory folder, a template .zip, an ARM template, or one pipeline as JSON. No sign-in is needed.
            </p>
          </div>
          <span className="rule empty-rule" />
          <p className="empty-drop-text">
            <button type="button" className="link-button" onClick={files.run}>
              Choose files
            </button>
            <KeyCap keys="Mod+O" />
          </p>
          <p className="empty-drop-text">
            or paste JSON <KeyCap keys="Mod+V" />
          </p>
        </div>
        <p className="empty-fresh">
          or start with an{" "}
          <button type="button" className="link-button" onClick={pipeline.run}>
            empty pipeline
          </button>
        </p>
      </div>
    </main>
  );
}

function Choice({
  icon,
  title,
  says,
  choose,
}: {
  readonly icon: string;
  readonly title: string;
  readonly says: string;
  readonly choose: () => void;
}) {
  const id = useId();
  return (
    <button
      type="button"
      className="empty-choice"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}says`}
      onClick={choose}
    >
      <Icon name={icon} size={24} className="empty-choice-icon" />
      <span id={`${id}title`} className="empty-choice-title">
        {title}
      </span>
      <span id={`${id}says`} className="empty-choice-text">
        {says}
      </span>
    </button>
  );
}
