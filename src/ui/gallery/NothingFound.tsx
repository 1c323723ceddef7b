import { Button } from "@fluentui/react-components";
import { counted } from "./preview.ts";
import { chosenInWords, type FilterGroup, type Narrowing } from "./shelf.ts";

/** An empty search: what was searched, and the way back. */
export function NothingFound({
  narrowing,
  groups,
  all,
  clear,
}: {
  readonly narrowing: Narrowing;
  readonly groups: readonly FilterGroup[];
  readonly all: number;
  readonly clear: () => void;
}) {
  const query = narrowing.query.trim();
  const filters = chosenInWords(groups, narrowing.chosen);
  return (
    <div className="gallery-nothing">
      <p className="gallery-nothing-title">No template {query === "" ? "has all of these" : `matches “${query}”`}</p>
      <p>
        Searched the titles, summaries, tags, needs and parameters of {counted(all, "template")}
        {filters.length === 0 ? "." : `, only those with ${filters.join(", ")}.`}
      </p>
      <Button size="small" onClick={clear}>
        Clear
      </Button>
    </div>
  );
}
