/** Lets one tab edit the workspace and tells the others (Web Locks). */

export type TabState =
  | { readonly at: "waiting" }
  /** This tab edits. */
  | { readonly at: "editing" }
  /** Another tab edits; `taken` when it took the place of this one. */
  | { readonly at: "elsewhere"; readonly taken: boolean };

export interface TabLock {
  readonly state: () => TabState;
  readonly subscribe: (listener: (state: TabState) => void) => () => void;
  /** Makes this tab the one that edits; the other tab is told. Resolves when it is so. */
  readonly takeOver: () => Promise<void>;
  /** Gives the place to the next tab that asks. */
  readonly release: () => void;
}

/** The part of `navigator.locks` that is used. */
export interface LockSource {
  readonly request: (
    name: string,
    options: { readonly ifAvailable?: boolean; readonly steal?: boolean },
    hold: (lock: unknown) => Promise<void> | undefined,
  ) => Promise<unknown>;
}

/**
 * Asks for the place. Without Web Locks (a page that is not served over https, an old browser) this tab edits, and two
 * tabs write one after the other.
 */
export function openTabLock(name = "sluice-editor", locks: LockSource | undefined = browserLocks()): TabLock {
  const listeners = new Set<(state: TabState) => void>();
  let state: TabState = { at: "waiting" };
  let letGo: (() => void) | undefined;
  const become = (next: TabState): void => {
    state = next;
    for (const listener of listeners) listener(next);
  };

  /** Resolves as soon as it is clear who edits; the lock itself is held until `letGo`. */
  function ask(options: { readonly ifAvailable?: boolean; readonly steal?: boolean }): Promise<void> {
    return new Promise((answered) => {
      const hold = (lock: unknown): Promise<void> | undefined => {
        if (lock === null) {
          become({ at: "elsewhere", taken: false });
          answered();
          return undefined;
        }
        const held = new Promise<void>((release) => {
          letGo = release;
        });
        become({ at: "editing" });
        answered();
        return held;
      };
      const lost = (): void => {
        letGo = undefined;
        become({ at: "elsewhere", taken: true });
        answered();
      };
      if (locks === undefined) {
        become({ at: "editing" });
        answered();
      } else locks.request(name, options, hold).catch(lost);
    });
  }

  void ask({ ifAvailable: true });
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeOver: () => (state.at === "editing" ? Promise.resolve() : ask({ steal: true })),
    release: () => letGo?.(),
  };
}

function browserLocks(): LockSource | undefined {
  return typeof navigator === "undefined" || navigator.locks === undefined ? undefined : navigator.locks;
}
