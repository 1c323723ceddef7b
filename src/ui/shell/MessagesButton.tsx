import { Icon } from "#ui/primitives/Icon.tsx";
import { NoticeText } from "./Notices.tsx";
import { useNoticeLog } from "./notice-log.ts";

/** Opens the list of all messages of this visit; absent while there is none. */
export function MessagesButton() {
  const log = useNoticeLog();
  if (log.length === 0) return undefined;
  return (
    <>
      <button type="button" className="hub-button" popoverTarget="messages" aria-label={`Messages, ${log.length}`}>
        <Icon name="bell" size={20} />
        Messages
      </button>
      <section id="messages" popover="auto" className="messages" aria-label="Messages">
        <h2 className="messages-title">Messages</h2>
        <ol className="messages-list">
          {log.toReversed().map((notice) => (
            <li key={notice.id} className="messages-item">
              <NoticeText notice={notice} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
