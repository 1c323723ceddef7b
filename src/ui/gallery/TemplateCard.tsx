import { type KeyboardEvent, useId } from "react";
import type { Template } from "#templates/template.ts";
import { SmallDrawing } from "./Drawing.tsx";
import { counted, previewOf } from "./preview.ts";

/** One button over the whole card, named by the title. A second click in quick succession uses the template. */
export function TemplateCard({
  template,
  opened,
  open,
  take,
  onKeyDown,
}: {
  readonly template: Template;
  readonly opened: boolean;
  readonly open: () => void;
  readonly take: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const id = useId();
  const { drawing, activities } = previewOf(template);
  return (
    <article className="gallery-card" data-opened={opened}>
      <div className="gallery-card-drawing">
        <SmallDrawing of={drawing} />
      </div>
      <div className="gallery-card-text">
        <h3 className="gallery-card-title">
          <button
            type="button"
            data-template={template.id}
            aria-describedby={`${id}summary ${id}count`}
            aria-current={opened ? "true" : undefined}
            onKeyDown={onKeyDown}
            onClick={(event) => (event.detail === 2 ? take() : open())}
          >
            {template.title}
          </button>
        </h3>
        <p id={`${id}summary`} className="gallery-card-summary">
          {template.summary}
        </p>
        <div className="gallery-card-foot">
          {template.tags.map((tag) => (
            <span key={tag} className="gallery-tag">
              {tag}
            </span>
          ))}
          <span id={`${id}count`} className="gallery-number gallery-card-count">
            {counted(activities, "activity", "activities")}
          </span>
        </div>
      </div>
    </article>
  );
}
