/** The whole frame: top bar, hub, resources and the sheet; it composes the rooms and knows none of their insides. */
import { FluentProvider } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";
import type { ActionContext } from "#actions/action.ts";
import { EditorProvider, useDocument, useSession } from "#ui/editor/EditorContext.tsx";
import { Boundary } from "#ui/primitives/Boundary.tsx";
import { darkTheme, lightTheme } from "#ui/primitives/theme.ts";
import { ResourceTree } from "#ui/resources/ResourceTree.tsx";
import "#ui/primitives/tokens.css";
import "#ui/primitives/primitives.css";
import "./shell.css";
import { DropOverlay } from "./DropOverlay.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { Failed } from "./Failed.tsx";
import { Hub } from "./Hub.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import { NotesDialog } from "./NotesDialog.tsx";
import { Notices } from "./Notices.tsx";
import { AzureRoom, GalleryRoom, preloadRooms } from "./rooms.ts";
import { Sheet } from "./Sheet.tsx";
import { TabBanner } from "./TabBanner.tsx";
import { TopBar } from "./TopBar.tsx";
import { useFileDrop } from "./useFileDrop.ts";
import { useFocusCaught } from "./useFocusCaught.ts";
import { usePastedText } from "./usePastedText.ts";
import { useShortcuts } from "./useShortcuts.ts";
import { useTheme, useThemeOnPage } from "./useTheme.ts";

export function App({
  context,
  editHere,
}: {
  readonly context: ActionContext;
  /** Takes the workspace over from the tab that holds it. */
  readonly editHere: () => void;
}) {
  return (
    <EditorProvider context={context}>
      <Themed>
        <Boundary renderInstead={(error, tryAgain) => <Failed error={error} tryAgain={tryAgain} />}>
          <Frame editHere={editHere} />
        </Boundary>
      </Themed>
    </EditorProvider>
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  const theme = useTheme();
  useThemeOnPage(theme);
  return (
    // No class here: Fluent copies it to the containers of menus and tooltips.
    <FluentProvider theme={theme === "dark" ? darkTheme : lightTheme}>
      <div className="app">{children}</div>
    </FluentProvider>
  );
}

function Frame({ editHere }: { readonly editHere: () => void }) {
  useShortcuts();
  usePastedText();
  useFocusCaught();
  const dropping = useFileDrop();
  useEffect(preloadRooms, []);
  return (
    <>
      <TopBar />
      <TabBanner editHere={editHere} />
      <div className="app-body">
        <Hub />
        <View />
      </div>
      <NotesDialog />
      <Notices />
      <LiveRegion />
      {dropping ? <DropOverlay /> : undefined}
    </>
  );
}

function View() {
  const view = useSession((session) => session.view);
  const isEmpty = useDocument(({ workspace }) => workspace.resources.length === 0);
  if (view === "gallery") {
    return (
      <main className="sheet" aria-label="Gallery" tabIndex={-1}>
        <GalleryRoom />
      </main>
    );
  }
  if (view === "azure") {
    return (
      <main className="sheet" aria-label="Azure" tabIndex={-1}>
        <AzureRoom />
      </main>
    );
  }
  if (isEmpty) return <EmptyState />;
  return (
    <>
      <ResourceTree />
      <Sheet />
    </>
  );
}
