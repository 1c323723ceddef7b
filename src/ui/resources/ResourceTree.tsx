/** The region "Factory Resources": everything in the workspace, by kind and folder. */
import { useState } from "react";
import { Icon } from "#ui/primitives/Icon.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import "./resources.css";
import { NewMenu } from "./NewMenu.tsx";
import { Tree } from "./Tree.tsx";

export function ResourceTree() {
  const [filter, setFilter] = useState("");
  return (
    <section className="resources" aria-label="Factory Resources">
      <div className="resources-head">
        <h2 className="resources-title">Factory Resources</h2>
        <NewMenu />
      </div>
      <div className="resources-filter search-box control">
        <Icon name="filter" size={14} />
        <input
          type="search"
          aria-label="Filter by name"
          placeholder="Filter by name"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") setFilter("");
          }}
        />
        {filter === "" ? undefined : (
          <IconButton name="Clear the filter" icon="dismiss" onClick={() => setFilter("")} />
        )}
      </div>
      <Tree filter={filter} clearFilter={() => setFilter("")} />
    </section>
  );
}
