import type { View } from "#store/session.ts";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { MessagesButton } from "./MessagesButton.tsx";

const places: readonly { readonly view: View; readonly name: string; readonly icon: string }[] = [
  { view: "author", name: "Author", icon: "edit" },
  { view: "gallery", name: "Gallery", icon: "library" },
  { view: "azure", name: "Azure", icon: "cloud" },
];

/** The way between the views of the app. */
export function Hub() {
  const { session } = useEditor();
  const current = useSession(({ view }) => view);
  return (
    <nav className="hub" aria-label="Views">
      {places.map(({ view, name, icon }) => (
        <button
          key={view}
          type="button"
          className="hub-button"
          aria-current={view === current ? "page" : undefined}
          onClick={() => session.show(view)}
        >
          <Icon name={icon} size={20} />
          {name}
        </button>
      ))}
      <span className="grow" />
      <MessagesButton />
    </nav>
  );
}
