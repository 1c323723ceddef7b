import { Button } from "@fluentui/react-components";
import { useAction } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";

/** The workspace is empty: there is nothing to compare. */
export function NothingToPublish() {
  const gallery = useAction("gallery.open");
  const open = useAction("file.open");
  return (
    <div className="publish-middle publish-empty">
      <Icon name="publish" size={32} />
      <p className="publish-empty-title">Nothing to publish yet</p>
      <p className="publish-quiet">
        This workspace holds no resources. Start from the gallery, open a file, or choose a batch endpoint under Azure
        Machine Learning.
      </p>
      <p className="publish-empty-acts">
        <Button size="small" onClick={gallery.run}>
          Start from the gallery
        </Button>
        <Button size="small" onClick={open.run}>
          Open a file
        </Button>
      </p>
    </div>
  );
}
