import { useEffect, useRef, useState } from "react";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { TabList } from "#ui/primitives/Tabs.tsx";
import { About } from "./About.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import "./help.css";

const tabs = [
  { id: "shortcuts", content: "Keyboard shortcuts" },
  { id: "about", content: "About" },
] as const;
type Tab = (typeof tabs)[number]["id"];

/** Opens what can be known about the app: its keys, its version, what it keeps. */
export function HelpButton() {
  const [tab, setTab] = useState<Tab | "closed">("closed");
  return (
    <>
      <IconButton name="Help" icon="help" size={20} onClick={() => setTab("shortcuts")} />
      {tab === "closed" ? undefined : <HelpDialog tab={tab} choose={setTab} close={() => setTab("closed")} />}
    </>
  );
}

function HelpDialog({
  tab,
  choose,
  close,
}: {
  readonly tab: Tab;
  readonly choose: (tab: Tab) => void;
  readonly close: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  }, []);
  const chosen = tabs.find(({ id }) => id === tab) ?? tabs[0];
  return (
    <dialog ref={dialog} className="help" aria-label={chosen.content} onClose={close}>
      <div className="help-head">
        <TabList
          label="Help"
          tabs={tabs}
          chosen={tab}
          choose={(id) => choose(id === "about" ? "about" : "shortcuts")}
          panelId="help-panel"
        />
        <IconButton name="Close" icon="dismiss" onClick={() => dialog.current?.close()} />
      </div>
      <div
        id="help-panel"
        role="tabpanel"
        aria-labelledby={`help-panel-${tab}`}
        className="help-panel"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keys too
        tabIndex={0}
      >
        {tab === "about" ? <About /> : <Shortcuts />}
      </div>
    </dialog>
  );
}
