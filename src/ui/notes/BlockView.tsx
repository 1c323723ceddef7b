/* oxlint-disable react/no-array-index-key -- the text never changes */
import type { Block, Inline } from "./markdown.ts";

/** A block of the notes as elements of the page. */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h4>{block.text}</h4>;
    case "paragraph":
      return (
        <p>
          <Text of={block.text} />
        </p>
      );
    case "code":
      return (
        <pre
          className="code-font"
          role="group"
          aria-label="Example"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keys too
          tabIndex={0}
        >
          {block.text}
        </pre>
      );
    case "list": {
      const items = block.items.map((item, at) => (
        <li key={at}>
          <Text of={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return <Table head={block.head} rows={block.rows} />;
  }
}

function Table({ head, rows }: Pick<Extract<Block, { kind: "table" }>, "head" | "rows">) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, at) => (
            <th key={at} scope="col">
              <Text of={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = [], ...cells], row) => (
          <tr key={row}>
            <th scope="row">
              <Text of={first} />
            </th>
            {cells.map((cell, at) => (
              <td key={at}>
                <Text of={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Text({ of }: { readonly of: readonly Inline[] }) {
  return of.map((part, at) => <Piece key={at} part={part} />);
}

function Piece({ part }: { readonly part: Inline }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return <code className="code-font">{part.text}</code>;
    case "strong":
      return <strong>{part.text}</strong>;
    case "emphasis":
      return <em>{part.text}</em>;
    case "link":
      return (
        <a href={part.href} target="_blank" rel="noreferrer">
          {part.text}
        </a>
      );
  }
}
