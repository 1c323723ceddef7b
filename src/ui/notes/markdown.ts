/** Reads the part of Markdown in which `docs/patterns.md` is written; what it does not know stays plain text. */

export type Inline =
  | { readonly kind: "text" | "code" | "strong" | "emphasis"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "table"; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: "code"; readonly text: string };
type Cell = readonly Inline[];

export interface Section {
  /** As GitHub makes it of the heading. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The sections below the headings of the second level; what stands before the first is left out. */
export function readSections(markdown: string): readonly Section[] {
  const [, ...parts] = markdown.split(/^## /m);
  return parts.map((part) => {
    const [title = "", ...lines] = part.split("\n");
    return { id: anchorOf(title), title, blocks: readBlocks(lines.join("\n")) };
  });
}

/** The anchor of a heading, as GitHub makes it. */
export function anchorOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function readBlocks(text: string): readonly Block[] {
  // Code may hold empty lines, so it is parted from the rest first.
  return text.split(/^(```[\s\S]*?^```)$/m).flatMap((part) => {
    if (part.startsWith("```")) return [{ kind: "code", text: part.split("\n").slice(1, -1).join("\n") } as const];
    return part
      .split(/\n{2,}/)
      .map((one) => one.trim())
      .filter(Boolean)
      .map(readBlock);
  });
}

function readBlock(text: string): Block {
  const lines = text.split("\n");
  const [first = ""] = lines;
  if (first.startsWith("### ")) return { kind: "heading", text: first.slice(4) };
  if (first.startsWith("|")) {
    const [head = [], , ...rows] = lines.map(cellsOf);
    return { kind: "table", head, rows };
  }
  const marker = /^(?:-|\d+\.) /.exec(first)?.[0];
  if (marker === undefined) return { kind: "paragraph", text: readInlines(lines.join(" ")) };
  const items = lines.map((line) => readInlines(line.replace(/^(?:-|\d+\.) /, "")));
  return { kind: "list", ordered: marker !== "- ", items };
}

function cellsOf(line: string): readonly Cell[] {
  return line
    .replaceAll(/^\||\|$/g, "")
    .split("|")
    .map((cell) => readInlines(cell.trim()));
}

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)/g;

/** A text with what is marked in it. */
export function readInlines(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let at = 0;
  const plain = (end: number) => {
    if (end > at) found.push({ kind: "text", text: text.slice(at, end) });
  };
  for (const match of text.matchAll(marks)) {
    plain(match.index);
    found.push(marked(match));
    at = match.index + match[0].length;
  }
  plain(text.length);
  return found;
}

function marked([whole, code, strong, emphasis, link, href]: readonly (string | undefined)[]): Inline {
  if (code !== undefined) return { kind: "code", text: code };
  if (strong !== undefined) return { kind: "strong", text: strong };
  if (emphasis !== undefined) return { kind: "emphasis", text: emphasis };
  if (link !== undefined && href !== undefined) return { kind: "link", text: link, href };
  return { kind: "text", text: whole ?? "" };
}
