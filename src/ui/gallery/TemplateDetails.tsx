import type { ReactNode } from "react";
import type { JsonValue } from "#model/json.ts";
import type { Template, TemplateParameter } from "#templates/template.ts";
import { NamedDrawing } from "./Drawing.tsx";
import { partNotes } from "./notes.ts";
import type { Preview } from "./preview.ts";

/** Inside the sheet of 448, 16 from its edges. */
const room = { width: 415, height: 136 };

/** Drawing, description, parameters, needs and notes. */
export function TemplateDetails({ template, preview }: { readonly template: Template; readonly preview: Preview }) {
  const { advice, differences } = partNotes(template.notes);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keys too
    <div className="template-body" role="group" aria-label="Details" tabIndex={0}>
      <div className="template-drawing">
        <NamedDrawing of={preview.drawing} room={room} inWords={preview.inWords} />
      </div>
      <div className="template-text">
        <p className="template-summary">{template.summary}</p>
        <Parameters parameters={template.parameters} />
        <Words title="Needs" items={template.needs} />
        <Words title="Notes" items={advice} />
        {differences.map(({ from, notes }) => (
          <Words key={from} title={`What differs from ${from}`} items={notes} />
        ))}
      </div>
    </div>
  );
}

function Parameters({ parameters }: { readonly parameters: readonly TemplateParameter[] }) {
  if (parameters.length === 0) return undefined;
  return (
    <>
      <h3 className="template-heading">
        Parameters <span className="template-number">{parameters.length}</span>
      </h3>
      <table className="template-parameters">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Type</th>
            <th scope="col">Default</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, type, defaultValue }) => (
            <tr key={name}>
              <th scope="row" className="code-font">
                {name}
              </th>
              <td>{type}</td>
              <td>
                {defaultValue === undefined ? <span className="template-asked">asked for</span> : inCode(defaultValue)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className="template-meanings">
        <summary>What each parameter means</summary>
        <dl>
          {parameters.map(({ name, help }) => (
            <div key={name}>
              <dt className="code-font">{name}</dt>
              <dd>{help}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function inCode(value: JsonValue): ReactNode {
  return <span className="code-font">{typeof value === "string" && value !== "" ? value : JSON.stringify(value)}</span>;
}

function Words({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return undefined;
  return (
    <>
      <h3 className="template-heading">{title}</h3>
      <ul className="template-words">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
