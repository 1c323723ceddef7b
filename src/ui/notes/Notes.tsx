/** The notes of `docs/patterns.md`, one section at a time. They come with the app, so they can be read offline. */
import notes from "../../../docs/patterns.md?raw";
import { BlockView } from "./BlockView.tsx";
import { readSections } from "./markdown.ts";
import "./notes.css";

const sections = readSections(notes);

export default function Notes({
  section,
  choose,
}: {
  readonly section: string;
  readonly choose: (section: string) => void;
}) {
  const shown = sections.find(({ id }) => id === section) ?? sections[0];
  return (
    <div className="notes">
      <nav className="notes-list" aria-label="Sections">
        {sections.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            aria-current={id === shown?.id ? "true" : undefined}
            onClick={() => choose(id)}
          >
            {title}
          </button>
        ))}
      </nav>
      {shown === undefined ? undefined : (
        <article
          // A section that is opened is read from its beginning.
          key={shown.id}
          className="notes-text"
          aria-label={shown.title}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keys too
          tabIndex={0}
        >
          <h3>{shown.title}</h3>
          {shown.blocks.map((block, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the text never changes
            <BlockView key={at} block={block} />
          ))}
        </article>
      )}
    </div>
  );
}
