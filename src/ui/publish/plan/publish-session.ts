/**
 * Comparing and publishing as they go on. It lives beside the components: a publish that runs is never lost by leaving the
 * view, and its results are there on coming back.
 */
import { createStore } from "zustand/vanilla";
import type { ArmProblem } from "#azure/problem.ts";
import { applyPlan, type StepResult } from "#publish/apply.ts";
import { readLiveFactory } from "#publish/live.ts";
import { planPublish } from "#publish/plan.ts";
import type { StepKey } from "#publish/references.ts";
import { allFindings } from "#rules/find.ts";
import type { Editor } from "#store/editor.ts";
import { askForToken, type Target } from "../place.ts";
import { type Comparison, isStale, type Results } from "./comparison.ts";
import { holdPage } from "./hold-page.ts";
import { comparisonInWords, isTrouble, summaryOf } from "./plan-words.ts";

export type Publishing =
  | { readonly at: "idle" }
  | {
      readonly at: "comparing" /** Resources of the factory read so far. */;
      readonly read: number;
      readonly message?: string;
    }
  | { readonly at: "unread"; readonly problem: ArmProblem }
  | {
      readonly at: "compared";
      readonly comparison: Comparison;
      /** Why publishing did not begin. */
      readonly refused?: ArmProblem;
    }
  | {
      readonly at: "publishing";
      readonly comparison: Comparison;
      readonly results: Results;
      readonly going: "on" | "to its end";
    }
  | {
      readonly at: "published";
      readonly comparison: Comparison;
      readonly results: Results;
      readonly ended: "whole" | "stopped";
    };

/** Makes a session that has compared nothing. */
export function createPublishSession({ now = () => new Date() }: { readonly now?: () => Date } = {}) {
  const store = createStore<Publishing>(() => ({ at: "idle" }));
  let reading = new AbortController();
  let stopping = new AbortController();
  const set = (state: Publishing) => store.setState(state, true);

  /** Reads the factory and makes a plan of the workspace as it is when the answer is there. */
  async function compare(target: Target, { get, session }: Editor): Promise<void> {
    if (store.getState().at === "publishing") return;
    reading.abort();
    const mine = new AbortController();
    reading = mine;
    const tell = (state: Publishing) => {
      if (!mine.signal.aborted) set(state);
    };
    let count = 0;
    tell({ at: "comparing", read: count });
    // The same workspace for reading and planning: what it refers to decides what is read.
    const { workspace } = get();
    const live = await readLiveFactory(target.place.client, target.factory.id, {
      workspace,
      signal: mine.signal,
      read: (sofar) => {
        count = sofar;
        tell({ at: "comparing", read: sofar });
      },
      waiting: ({ message }) => tell({ at: "comparing", read: count, message }),
    });
    if (mine.signal.aborted) return;
    if (!live.ok) return tell({ at: "unread", problem: live.problem });
    const plan = planPublish(workspace, live.value, { findings: allFindings(workspace) });
    tell({ at: "compared", comparison: { target, plan, workspace, at: now() } });
    session.announce(comparisonInWords(plan));
  }

  /** Carries the plan out that is shown; does nothing where none is. */
  async function publish({ session }: Editor): Promise<void> {
    const state = store.getState();
    if (state.at !== "compared") return;
    const { comparison } = state;
    const { plan, target } = comparison;
    stopping = new AbortController();
    const { signal } = stopping;
    const letGo = holdPage();
    const going = () => (signal.aborted ? "to its end" : "on");
    const results = new Map<StepKey, StepResult>();
    set({ at: "publishing", comparison, results, going: "on" });
    // Before anything is written: a sign-in that is needed shall not come half-way.
    const token = await askForToken(target.place);
    if (!token.ok) {
      letGo();
      return set({ at: "compared", comparison, refused: token.problem });
    }
    try {
      await applyPlan(plan, {
        client: target.place.client,
        stop: signal,
        report: (result) => {
          results.set(result.key, result);
          set({ at: "publishing", comparison, results: new Map(results), going: going() });
        },
      });
    } finally {
      letGo();
      set({ at: "published", comparison, results, ended: signal.aborted ? "stopped" : "whole" });
    }
    const said = summaryOf(comparison, results, signal.aborted ? "stopped" : "whole");
    session.announce(said.title);
    if (session.get().view === "azure") return;
    const action = { label: "Show", run: () => session.showAzure("publish") };
    session.notify({ tone: said.tone, title: said.title, action });
  }

  return {
    get: store.getState,
    subscribe: store.subscribe,
    compare,
    /** Compares where nothing is shown that is still worth seeing: trouble stays until the user has dealt with it. */
    compareIfNeeded(target: Target, editor: Editor) {
      const state = store.getState();
      const { workspace } = editor.get();
      if (workspace.resources.length === 0 || state.at === "comparing" || state.at === "publishing") return;
      if (state.at === "published" && [...state.results.values()].some(isTrouble)) return;
      if ("comparison" in state && state.comparison.target === target && !isStale(state.comparison, workspace)) return;
      void compare(target, editor);
    },
    publish,
    /** After a new sign-in: compares where that was stopped for want of one, and lets publishing begin again. */
    goOn(target: Target, editor: Editor) {
      const state = store.getState();
      if (state.at === "unread" && state.problem.signIn !== undefined) void compare(target, editor);
      if (state.at === "compared") set({ at: "compared", comparison: state.comparison });
    },
    /** Nothing new begins; what is on the wire is let through, so that its end is known. */
    stop: () => {
      const state = store.getState();
      stopping.abort();
      if (state.at === "publishing") set({ ...state, going: "to its end" });
    },
    /** Forgets plan and results, for another target; a publish that runs is kept. */
    forget() {
      if (store.getState().at === "publishing") return;
      reading.abort();
      set({ at: "idle" });
    },
  };
}
