import { useRef } from "react";
import { Icon } from "#ui/primitives/Icon.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { counted } from "./preview.ts";
import type { Narrowing } from "./shelf.ts";

/** The search, what is filtered, and how many templates that leaves. */
export function SearchBar({
  narrowing,
  narrow,
  shown,
  all,
}: {
  readonly narrowing: Narrowing;
  readonly narrow: (narrowing: Narrowing) => void;
  readonly shown: number;
  readonly all: number;
}) {
  const field = useRef<HTMLInputElement>(null);
  const { query, chosen } = narrowing;
  const search = (next: string) => narrow({ ...narrowing, query: next });
  const filters = counted(chosen.size, "filter");
  return (
    <div className="gallery-bar">
      <div className="gallery-search search-box control">
        <Icon name="search" size={14} />
        <input
          ref={field}
          type="search"
          aria-label="Search templates"
          placeholder="Search templates"
          value={query}
          onChange={(event) => search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || query === "") return;
            event.preventDefault();
            search("");
          }}
        />
        {query === "" ? undefined : (
          <IconButton
            name="Clear the search"
            icon="dismiss"
            onClick={() => {
              search("");
              field.current?.focus();
            }}
          />
        )}
      </div>
      {chosen.size === 0 ? undefined : (
        <button
          type="button"
          className="gallery-chip"
          aria-label={`Clear ${filters}`}
          onClick={() => {
            narrow({ ...narrowing, chosen: new Set() });
            field.current?.focus();
          }}
        >
          {filters}
          <Icon name="dismiss" size={12} />
        </button>
      )}
      <span role="status" className="gallery-number">
        {shown} of {all}
      </span>
    </div>
  );
}
