/** Every message of this visit, also those that were closed: a notice is never the only place of what it says, for long. */
import { useSyncExternalStore } from "react";
import type { Notice, SessionStore } from "#store/session.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";

const most = 100;

interface NoticeLog {
  readonly get: () => readonly Notice[];
  readonly subscribe: (listener: () => void) => () => void;
}

const logs = new WeakMap<SessionStore, NoticeLog>();

function logOf(session: SessionStore): NoticeLog {
  const known = logs.get(session);
  if (known !== undefined) return known;
  let notices: readonly Notice[] = session.get().notices;
  const listeners = new Set<() => void>();
  session.subscribe((now, before) => {
    if (now.notices === before.notices) return;
    const seen = new Set(notices.map((notice) => notice.id));
    const news = now.notices.filter((notice) => !seen.has(notice.id));
    if (news.length === 0) return;
    notices = [...notices, ...news].slice(-most);
    for (const listener of listeners) listener();
  });
  const log: NoticeLog = {
    get: () => notices,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  logs.set(session, log);
  return log;
}

/** The messages so far, the oldest first. */
export function useNoticeLog(): readonly Notice[] {
  const { get, subscribe } = logOf(useEditor().session);
  return useSyncExternalStore(subscribe, get);
}
