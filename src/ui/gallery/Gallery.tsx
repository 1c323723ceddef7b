/** The gallery: templates to be searched, looked at and used. Loaded when asked for. */
import { type KeyboardEvent, useRef, useState } from "react";
import { addPipelines } from "#actions/add-pipelines.ts";
import type { Template } from "#templates/template.ts";
import { templates } from "#templates/templates.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import "./gallery.css";
import { Filters } from "./Filters.tsx";
import { NothingFound } from "./NothingFound.tsx";
import { counted } from "./preview.ts";
import { SearchBar } from "./SearchBar.tsx";
import { everything, filterGroups, isLeft } from "./shelf.ts";
import { TemplateGrid } from "./TemplateGrid.tsx";
import { TemplateSheet } from "./TemplateSheet.tsx";

const groups = filterGroups(templates);

interface Opened {
  readonly template: Template;
  /** Why it could not be used. */
  readonly refusal?: string;
}

export default function Gallery() {
  const editor = useEditor();
  const [narrowing, setNarrowing] = useState(everything);
  const [opened, setOpened] = useState<Opened>();
  const root = useRef<HTMLDivElement>(null);
  const left = templates.filter((template) => isLeft(template, narrowing));

  const apply = (template: Template) => {
    const added = addPipelines(editor, template.build(), `Use template ${template.title}`);
    if (added.ok) editor.session.announce(`Added ${added.names.join(", ")} from the template ${template.title}`);
    else setOpened({ template, refusal: added.reason });
  };
  const close = () => {
    if (opened === undefined) return;
    setOpened(undefined);
    // Back to the card; a search may have taken it away meanwhile.
    const card = root.current?.querySelector<HTMLElement>(`[data-template="${opened.template.id}"]`);
    (card ?? root.current?.querySelector<HTMLElement>("input[type=search]"))?.focus();
  };
  const clear = () => {
    setNarrowing(everything);
    root.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || opened === undefined) return;
    event.preventDefault();
    close();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape comes up from the controls inside
    <div className="gallery" ref={root} onKeyDown={onKeyDown}>
      <section className="gallery-side" aria-label="Filters">
        <h2 className="gallery-title">Gallery</h2>
        <p className="gallery-count">{counted(templates.length, "template")} on this device</p>
        <Filters groups={groups} narrowing={narrowing} narrow={setNarrowing} />
      </section>
      <section className="gallery-main" aria-label="Templates">
        <SearchBar narrowing={narrowing} narrow={setNarrowing} shown={left.length} all={templates.length} />
        {left.length === 0 ? (
          <NothingFound narrowing={narrowing} groups={groups} all={templates.length} clear={clear} />
        ) : (
          <TemplateGrid
            templates={left}
            opened={opened?.template.id}
            open={(template) => setOpened({ template })}
            // The grid may have moved between the two clicks: the first one says which is meant.
            take={(template) => apply(opened?.template ?? template)}
          />
        )}
      </section>
      {opened === undefined ? undefined : (
        <TemplateSheet
          key={opened.template.id}
          template={opened.template}
          refusal={opened.refusal}
          close={close}
          take={() => apply(opened.template)}
        />
      )}
    </div>
  );
}
