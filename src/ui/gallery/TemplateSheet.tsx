import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Template } from "#templates/template.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { counted, previewOf } from "./preview.ts";
import "./template-sheet.css";
import { TemplateDetails } from "./TemplateDetails.tsx";
import { TemplateJson } from "./TemplateJson.tsx";

/** Everything about one template, and the button that uses it. The focus comes in with it. */
export function TemplateSheet({
  template,
  refusal,
  close,
  take,
}: {
  readonly template: Template;
  /** Why it could not be used. */
  readonly refusal: string | undefined;
  readonly close: () => void;
  readonly take: () => void;
}) {
  const [shows, setShows] = useState<"details" | "json">("details");
  const preview = previewOf(template);
  return (
    <section className="template-sheet" aria-label={template.title}>
      <header className="template-head">
        <div className="grow">
          <h2 className="template-title" tabIndex={-1} ref={takeFocus}>
            {template.title}
          </h2>
          <p className="template-source">
            <Source {...template.source} />
          </p>
        </div>
        <IconButton name="Close" icon="dismiss" hint="Esc" onClick={close} />
      </header>
      {shows === "details" ? (
        <TemplateDetails template={template} preview={preview} />
      ) : (
        <TemplateJson pipelines={preview.pipelines} />
      )}
      {refusal === undefined ? undefined : (
        <p className="template-refusal" role="alert">
          <Icon name="error" />
          <span>
            {template.title} was not added. {refusal}
          </span>
        </p>
      )}
      <footer className="template-foot">
        <Button appearance="primary" onClick={take}>
          Use template
        </Button>
        <Button
          icon={<Icon name={shows === "details" ? "braces" : "document"} />}
          onClick={() => setShows(shows === "details" ? "json" : "details")}
        >
          {shows === "details" ? "View JSON" : "View details"}
        </Button>
        <span className="grow" />
        <span className="gallery-number">Adds {counted(preview.pipelines.length, "pipeline")}</span>
      </footer>
    </section>
  );
}

function takeFocus(heading: HTMLElement | null): void {
  heading?.focus();
}

/** Where it comes from; a link where there is a safe one. */
function Source({ label, url }: Template["source"]) {
  if (url?.startsWith("https://") !== true) return label;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className="template-link">
      {label}
      <span className="unseen"> (opens in a new tab)</span>
    </a>
  );
}
