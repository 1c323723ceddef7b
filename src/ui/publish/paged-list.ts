/** A list that arrives page by page: what came so far, and whether more comes or what ended it. */
import { createStore } from "zustand/vanilla";
import type { Calling } from "#azure/arm-client.ts";
import type { Page } from "#azure/pages.ts";
import type { ArmProblem } from "#azure/problem.ts";

export type ListState =
  /** Nobody asked for it yet. */
  | { readonly at: "none" }
  | { readonly at: "loading" /** Why it takes long: "Azure asks to wait 4 s." */; readonly message?: string }
  | { readonly at: "whole" }
  | { readonly at: "broken"; readonly problem: ArmProblem };

export interface PagedList<T> {
  /** What came so far; stays true where the list broke off. */
  readonly items: readonly T[];
  readonly state: ListState;
}

type Pages<T> = (calling: Calling) => AsyncIterable<Page<T>>;

export type PagedListStore<T> = ReturnType<typeof createPagedList<T>>;

/** Makes an empty list. Loading another one ends the one before. */
export function createPagedList<T>() {
  const store = createStore<PagedList<T>>(() => ({ items: [], state: { at: "none" } }));
  let current = new AbortController();
  let last: Pages<T> | undefined;

  async function load(pages: Pages<T>): Promise<void> {
    current.abort();
    const mine = new AbortController();
    current = mine;
    last = pages;
    const tell = (change: (list: PagedList<T>) => Partial<PagedList<T>>) => {
      if (!mine.signal.aborted) store.setState(change);
    };
    tell(() => ({ items: [], state: { at: "loading" } }));
    const waiting = ({ message }: { readonly message: string }) => tell(() => ({ state: { at: "loading", message } }));
    for await (const page of pages({ signal: mine.signal, waiting })) {
      if (mine.signal.aborted) return;
      if (!page.ok) return tell(() => ({ state: { at: "broken", problem: page.problem } }));
      tell(({ items }) => ({ items: [...items, ...page.value], state: { at: "loading" } }));
    }
    tell(() => ({ state: { at: "whole" } }));
  }

  const again = () => (last === undefined ? Promise.resolve() : load(last));

  return {
    get: store.getState,
    subscribe: store.subscribe,
    load,
    /** Loads the same list anew. */
    again,
    /** Loads it anew where it broke off for want of a sign-in. */
    goOn(): Promise<void> {
      const { state } = store.getState();
      return state.at === "broken" && state.problem.signIn !== undefined ? again() : Promise.resolve();
    },
    clear() {
      current.abort();
      last = undefined;
      store.setState({ items: [], state: { at: "none" } });
    },
  };
}
