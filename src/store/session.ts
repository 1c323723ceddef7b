/** What the user is looking at: selection, tabs, panels, theme. Never undone, never part of a file. */

import { createStore } from "zustand/vanilla";
import { type Address, isWithin, resourceOf } from "#model/address.ts";
import type { Finding } from "#rules/finding.ts";
import type { FileTexts } from "./unsaved.ts";

export type View = "author" | "gallery" | "azure";
/** What the Azure view shows once a factory is picked. */
export type AzurePage = "publish" | "machine-learning";
export type ThemeChoice = "system" | "light" | "dark";
export type PanelTab = "general" | "settings" | "user-properties" | "json" | "parameters" | "variables" | "problems";

/** A message about something that finished, with at most one thing to do about it. Never the only place of an error. */
export interface Notice {
  readonly id: number;
  readonly tone: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly details?: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The dependency that is selected on the canvas, if one is. */
export interface SelectedDependency {
  /** The activity that runs after. */
  readonly of: Address;
  /** The name it depends on. */
  readonly on: string;
}

/** Where publishing goes. The publish panel connects; the frame shows it always, the sandbox by name. */
export type Connection =
  | { readonly at: "none" }
  | {
      readonly at: "connected";
      readonly where: "sandbox" | "azure";
      /** The directory, or the sign-in name before one is known; empty for the sandbox. */
      readonly tenant: string;
      /** The name of the factory, once one is picked. */
      readonly factory: string | undefined;
    };

export interface Session {
  readonly view: View;
  readonly azurePage: AzurePage;
  readonly tabs: readonly Address[];
  /** The resource shown on the canvas or as JSON. */
  readonly active: Address | undefined;
  readonly selection: readonly Address[];
  readonly dependency: SelectedDependency | undefined;
  /** Containers drawn as a summary. */
  readonly collapsed: ReadonlySet<Address>;
  readonly panel: { readonly tab: PanelTab; readonly open: boolean; readonly height: number };
  /** The field to lead to, after a click on a problem; gone once the form has led there. */
  readonly focusField: { readonly address: Address; readonly field: string } | undefined;
  /** The section of the notes that is open. */
  readonly notes: string | undefined;
  readonly codeView: boolean;
  readonly minimap: boolean;
  readonly theme: ThemeChoice;
  readonly notices: readonly Notice[];
  /** Text that is not (yet) a value: invalid JSON, a number half typed. Kept in the journal until it is one. */
  readonly drafts: Readonly<Record<string, string>>;
  /** What the files on disk hold, as far as this app read or wrote them; what differs is unsaved. */
  readonly files: FileTexts;
  /** What a screen reader hears next. */
  readonly announcement: string;
  /** Whether this tab may edit; another tab holds the workspace otherwise. */
  readonly mayEdit: boolean;
  readonly connection: Connection;
  /** Whether what was edited is on disk. */
  readonly kept: "kept" | "keeping" | { readonly failed: string };
}

export const initialSession: Session = {
  view: "author",
  azurePage: "publish",
  tabs: [],
  active: undefined,
  selection: [],
  dependency: undefined,
  collapsed: new Set(),
  panel: { tab: "settings", open: true, height: 304 },
  focusField: undefined,
  notes: undefined,
  codeView: false,
  minimap: true,
  theme: "system",
  notices: [],
  drafts: {},
  files: {},
  announcement: "",
  mayEdit: true,
  connection: { at: "none" },
  kept: "kept",
};

/** The session and the acts on it. Selection follows the tab: it lies in the active resource. */
export function createSession() {
  const store = createStore<Session>(() => initialSession);
  let number = 0;
  const set = store.setState;
  return {
    get: store.getState,
    subscribe: store.subscribe,
    show: (view: View) => set({ view }),
    showAzure: (azurePage: AzurePage) => set({ view: "azure", azurePage }),
    open(address: Address) {
      set(({ tabs, active }) => ({
        view: "author",
        tabs: tabs.includes(address) ? tabs : [...tabs, address],
        active: address,
        ...(active === address ? {} : { selection: [], dependency: undefined }),
      }));
    },
    close(address: Address) {
      set(({ tabs, active, selection }) => {
        const left = tabs.filter((tab) => tab !== address);
        const next =
          active === address ? (left[Math.min(tabs.indexOf(address), left.length - 1)] ?? undefined) : active;
        return { tabs: left, active: next, selection: next === active ? selection : [] };
      });
    },
    select(selection: readonly Address[]) {
      const first = selection[0];
      set(({ tabs, active }) => {
        const resource = first === undefined ? active : resourceOf(first);
        const opened = resource === undefined || tabs.includes(resource) ? tabs : [...tabs, resource];
        return { selection, dependency: undefined, active: resource, tabs: opened };
      });
    },
    selectDependency: (dependency: SelectedDependency | undefined) => set({ dependency, selection: [] }),
    /** Follows a rename or move: every address inside `from` now begins with `to`. */
    rebase(from: Address, to: Address) {
      const move = (address: Address) =>
        isWithin(address, from) ? ((to + address.slice(from.length)) as Address) : address;
      set(({ tabs, active, selection, collapsed }) => ({
        tabs: tabs.map(move),
        active: active && move(active),
        selection: selection.map(move),
        collapsed: new Set([...collapsed].map(move)),
      }));
    },
    setCollapsed(address: Address, collapsed: "collapsed" | "expanded") {
      set((session) => {
        const next = new Set(session.collapsed);
        if (collapsed === "collapsed") next.add(address);
        else next.delete(address);
        return { collapsed: next };
      });
    },
    showPanel: (tab: PanelTab) => set(({ panel }) => ({ panel: { ...panel, tab, open: true } })),
    setPanel: (change: Partial<Session["panel"]>) => set(({ panel }) => ({ panel: { ...panel, ...change } })),
    /** Leads to what a finding stands on: opens its pipeline, selects the activity, focuses the field. */
    leadTo(finding: Pick<Finding, "address" | "field">) {
      const { address, field } = finding;
      set(({ tabs, panel }) => ({
        view: "author",
        active: resourceOf(address),
        tabs: tabs.includes(resourceOf(address)) ? tabs : [...tabs, resourceOf(address)],
        selection: address === resourceOf(address) ? [] : [address],
        dependency: undefined,
        focusField: field === undefined ? undefined : { address, field },
        panel: { ...panel, open: true, ...(field === undefined ? {} : { tab: tabOfField(field) }) },
      }));
    },
    /** The form has led to the field. */
    forgetField: () => set({ focusField: undefined }),
    /** Opens the notes at a section of `docs/patterns.md`; undefined closes them. */
    showNotes: (notes: string | undefined) => set({ notes }),
    setCodeView: (codeView: boolean) => set({ codeView }),
    setMinimap: (minimap: boolean) => set({ minimap }),
    setTheme: (theme: ThemeChoice) => set({ theme }),
    notify(notice: Omit<Notice, "id">) {
      set(({ notices }) => ({ notices: [...notices, { ...notice, id: ++number }].slice(-4) }));
    },
    dismiss: (id: number) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
    announce: (announcement: string) => set({ announcement }),
    setDraft(key: string, text: string | undefined) {
      set(({ drafts }) => {
        const { [key]: _, ...rest } = drafts;
        return { drafts: text === undefined ? rest : { ...rest, [key]: text } };
      });
    },
    setFiles: (files: FileTexts) => set((session) => ({ files: { ...session.files, ...files } })),
    setDrafts: (drafts: Readonly<Record<string, string>>) => set({ drafts }),
    setMayEdit: (mayEdit: boolean) => set({ mayEdit }),
    setConnection: (connection: Connection) => set({ connection }),
    setKept: (kept: Session["kept"]) => set({ kept }),
  };
}

export type SessionStore = ReturnType<typeof createSession>;

function tabOfField(field: string): PanelTab {
  if (field.startsWith("typeProperties") || field.startsWith("linkedServiceName")) return "settings";
  return field.startsWith("userProperties") ? "user-properties" : "general";
}
