import { Button } from "@fluentui/react-components";
import { useSession } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";

/** A workspace open in two tabs is edited in one; this stands in the other. */
export function TabBanner({ editHere }: { readonly editHere: () => void }) {
  const mayEdit = useSession((session) => session.mayEdit);
  if (mayEdit) return undefined;
  return (
    <div className="tab-banner" role="status">
      <Icon name="warning" className="severity-warning" />
      <span>
        <b>This workspace is open in another tab.</b> Here it can be read; edits made there do not show here.
      </span>
      <Button size="small" onClick={editHere}>
        Edit here
      </Button>
    </div>
  );
}
