/** The graph of a pipeline in small: boxes and lines of the projection, with as much in them as can be seen. */
import type { Thumbnail, ThumbnailBox } from "#projection/thumbnail.ts";
import { type Outcome, outcomeColours } from "#ui/primitives/OutcomeGlyph.tsx";
import "./drawing.css";

/** What a card shows at least (canvas measures), so that a pipeline of one activity is not drawn larger than others. */
const atLeast = { width: 880, height: 300 };

/** Without words, as big as its place; the card beside it says what it is. */
export function SmallDrawing({ of: { width, height, boxes, lines } }: { readonly of: Thumbnail }) {
  const [wide, high] = [Math.max(width, atLeast.width), Math.max(height, atLeast.height)];
  return (
    <svg
      className="drawing"
      width="100%"
      height="100%"
      viewBox={`${(width - wide) / 2} ${(height - high) / 2} ${wide} ${high}`}
      aria-hidden="true"
    >
      <Graph boxes={boxes} lines={lines} />
      {boxes.map((box) => (box.kind === "lane" ? undefined : <Bars key={placeOf(box)} box={box} />))}
    </svg>
  );
}

/** With names, no larger than `room` (CSS pixels) and never above half of the canvas's own size. */
export function NamedDrawing({
  of: { width, height, boxes, lines },
  room,
  inWords,
}: {
  readonly of: Thumbnail;
  readonly room: { readonly width: number; readonly height: number };
  readonly inWords: string;
}) {
  const scale = Math.min(0.5, room.width / width, room.height / height);
  const size = { width: width * scale, height: height * scale };
  return (
    <div className="drawing-named" role="img" aria-label={inWords} style={size}>
      <svg className="drawing" {...size} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Graph boxes={boxes} lines={lines} />
      </svg>
      {boxes.map((box) =>
        box.kind === "lane" ? undefined : (
          <span
            key={placeOf(box)}
            className={`drawing-name drawing-name-${box.kind}`}
            style={{
              left: box.x * scale,
              top: box.y * scale,
              width: box.width * scale,
              height: nameHeight(box) * scale,
            }}
          >
            {box.name}
          </span>
        ),
      )}
    </div>
  );
}

function nameHeight({ kind, height }: ThumbnailBox): number {
  return kind === "container" ? 52 : height;
}

/** Containers and lanes below the lines, as on the canvas; cards above them. */
function Graph({ boxes, lines }: Pick<Thumbnail, "boxes" | "lines">) {
  const [cards, around] = [boxes.filter(({ kind }) => kind === "card"), boxes.filter(({ kind }) => kind !== "card")];
  return (
    <>
      {around.map((box) => (
        <Rect key={placeOf(box)} box={box} />
      ))}
      {lines.map(({ path, condition, inLane }) => (
        <g key={`${condition} ${path}`} fill="none" stroke={outcomeColours[condition satisfies Outcome]}>
          <path className={`drawing-line drawing-${condition}`} d={path} />
          {condition === "Completed" ? (
            <path className="drawing-core" d={path} stroke={inLane ? "var(--s-lane)" : "var(--s-canvas)"} />
          ) : undefined}
        </g>
      ))}
      {cards.map((box) => (
        <Rect key={placeOf(box)} box={box} />
      ))}
    </>
  );
}

const radius = { card: 12, container: 18, lane: 12 } as const;

function Rect({ box: { x, y, width, height, kind } }: { readonly box: ThumbnailBox }) {
  return <rect className={`drawing-${kind}`} x={x} y={y} width={width} height={height} rx={radius[kind]} />;
}

/** What stands for icon and name. */
function Bars({ box: { x, y, width, height, kind } }: { readonly box: ThumbnailBox }) {
  if (kind === "container") return <rect className="drawing-bar" x={x + 20} y={y + 20} width={96} height={12} rx={6} />;
  const middle = y + height / 2;
  return (
    <>
      <rect className="drawing-icon" x={x + 20} y={middle - 11} width={22} height={22} rx={6} />
      <rect className="drawing-bar" x={x + 56} y={middle - 6} width={width - 80} height={12} rx={6} />
    </>
  );
}

function placeOf({ kind, x, y, name }: ThumbnailBox): string {
  return `${kind} ${x} ${y} ${name}`;
}
