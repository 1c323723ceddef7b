import { useSession } from "#ui/editor/EditorContext.tsx";

/** What a screen reader hears after an act; one message at a time. */
export function LiveRegion() {
  const announcement = useSession((session) => session.announcement);
  return (
    <div aria-live="polite" className="unseen">
      {announcement}
    </div>
  );
}
