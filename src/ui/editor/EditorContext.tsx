/** Hands the editor to the interface, and reads it by narrow selectors. */

import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import type { Action, ActionContext } from "#actions/action.ts";
import { findAction } from "#actions/registry.ts";
import type { Address } from "#model/address.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import type { Placed } from "#model/walk.ts";
import type { Resource } from "#model/workspace.ts";
import { findingsOf } from "#rules/find.ts";
import type { Finding } from "#rules/finding.ts";
import type { Document, Editor } from "#store/editor.ts";
import type { Session } from "#store/session.ts";

const Context = createContext<ActionContext | undefined>(undefined);

export function EditorProvider({
  context,
  children,
}: {
  readonly context: ActionContext;
  readonly children: ReactNode;
}) {
  return <Context value={context}>{children}</Context>;
}

/** The editor and the ports, as actions take them. */
export function useActionContext(): ActionContext {
  const context = useContext(Context);
  if (context === undefined) throw new Error("useActionContext needs an <EditorProvider> above it.");
  return context;
}

export function useEditor(): Editor {
  return useActionContext().editor;
}

/** A part of the document; `select` gives a primitive or an object that keeps its identity while nothing changed. */
export function useDocument<T>(select: (document: Document) => T): T {
  const { get, subscribe } = useEditor();
  return useSelected(subscribe, get, select);
}

/** A part of the session, under the same rule. */
export function useSession<T>(select: (session: Session) => T): T {
  const { session } = useEditor();
  return useSelected(session.subscribe, session.get, select);
}

function useSelected<S, T>(subscribe: (listener: () => void) => () => void, get: () => S, select: (state: S) => T): T {
  return useSyncExternalStore(subscribe, () => select(get()));
}

/** The resource at an address; undefined when it is gone. */
export function useResource(address: Address | undefined): Resource | undefined {
  return useDocument(({ workspace }) => (address === undefined ? undefined : resourceAt(workspace, address)));
}

/** The activity at an address and where it stands; undefined when it is gone. */
export function useActivity(address: Address | undefined): Placed | undefined {
  return useDocument(({ workspace }) => (address === undefined ? undefined : activityAt(workspace, address)));
}

const none: readonly Finding[] = [];

/** The findings of one resource. */
export function useFindings(address: Address | undefined): readonly Finding[] {
  return useDocument(({ workspace }) => {
    const resource = address === undefined ? undefined : resourceAt(workspace, address);
    return resource === undefined ? none : findingsOf(resource, workspace);
  });
}

export interface UsableAction {
  readonly action: Action;
  readonly enabled: boolean;
  readonly run: () => void;
}

/** An action by its id, with whether it can be done now. Re-renders only when that changes. */
export function useAction(id: string): UsableAction {
  const context = useActionContext();
  const action = findAction(id);
  const { editor } = context;
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [editor.subscribe(listener), editor.session.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [editor],
  );
  const enabled = useSyncExternalStore(subscribe, () => action.enabled?.(context) ?? true);
  return useMemo(() => ({ action, enabled, run: () => void action.run(context) }), [action, enabled, context]);
}
