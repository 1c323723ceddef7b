import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Notice } from "#store/session.ts";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import "./notices.css";

/** Messages about what finished. They can be closed; what was closed stays in the log behind Messages. */
export function Notices() {
  const notices = useSession((session) => session.notices);
  return (
    <section className="notices" aria-label="Notifications">
      <div role="log" aria-live="polite">
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { session } = useEditor();
  const dismiss = useCallback(() => session.dismiss(notice.id), [session, notice.id]);
  const hold = useGoing(notice, dismiss);
  return (
    <div className={`notice notice-${notice.tone}`} {...hold}>
      <NoticeText notice={notice} />
      <span className="notice-acts">
        {notice.action === undefined ? undefined : (
          <Button
            size="small"
            onClick={() => {
              notice.action?.run();
              dismiss();
            }}
          >
            {notice.action.label}
          </Button>
        )}
        <IconButton name="Close" icon="dismiss" onClick={dismiss} />
      </span>
    </div>
  );
}

const icons = { success: "validate", info: "info", warning: "warning", error: "error" } as const;
const words = { success: "Done", info: "Note", warning: "Warning", error: "Error" } as const;

/** The words of a notice, in its card and in the log. */
export function NoticeText({ notice }: { readonly notice: Notice }) {
  const { tone, title, details = [] } = notice;
  return (
    <>
      <Icon name={icons[tone]} className={`notice-icon notice-icon-${tone}`} />
      <div className="notice-text">
        <p className="notice-title">
          <span className="unseen">{words[tone]}: </span>
          {title}
        </p>
        {details.length === 0 ? undefined : (
          <ul className="notice-details">
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** How long good news stays, in milliseconds; warnings and errors stay until they are closed. */
const lifetimes = { success: 6000, info: 12_000, warning: undefined, error: undefined } as const;

/** What asks for nothing goes by itself after a while, but not under the pointer or the focus. */
function useGoing(notice: Notice, dismiss: () => void) {
  const [held, setHeld] = useState(false);
  const lifetime = held || notice.action !== undefined ? undefined : lifetimes[notice.tone];
  useEffect(() => {
    if (lifetime === undefined) return undefined;
    const timer = window.setTimeout(dismiss, lifetime);
    return () => window.clearTimeout(timer);
  }, [lifetime, dismiss]);
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}
