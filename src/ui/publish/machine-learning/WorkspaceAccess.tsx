import { Button } from "@fluentui/react-components";
import type { MachineLearningWorkspace } from "#azure/machine-learning.ts";
import { requestForAdmin } from "#azure/request-for-admin.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import type { Target } from "../place.ts";
import { machineLearning } from "../room.ts";
import { MissingRights } from "../target/MissingRights.tsx";
import { whoIs } from "../target/who.ts";
import { useStored } from "../useStored.ts";
import { FactoryIdentity } from "./FactoryIdentity.tsx";

/** Who may call the endpoints of a workspace: the user who tries them, and the factory that runs the pipelines. */
export function WorkspaceAccess({
  workspace,
  target,
}: {
  readonly workspace: MachineLearningWorkspace;
  readonly target: Target;
}) {
  return (
    <section className="publish-access" aria-label="Permissions">
      {workspace.publicNetworkAccess?.toLowerCase() === "disabled" ? (
        <p className="publish-permission-line">
          <Icon name="warning" className="severity-warning" />
          The workspace takes no calls from the public network (private link). The factory needs an integration runtime
          in its network.
        </p>
      ) : undefined}
      <UserRights workspace={workspace} target={target} />
      <FactoryIdentity workspace={workspace} target={target} />
    </section>
  );
}

function UserRights({ workspace, target: { place } }: Parameters<typeof WorkspaceAccess>[0]) {
  const rights = useStored(machineLearning.rights);
  const who = whoIs(place);
  const again = () => void machineLearning.rights.again();
  if (rights.at === "none" || rights.at === "reading") {
    return (
      <p className="publish-quiet publish-waiting" role="status">
        <span className="publish-ring" aria-hidden="true" />
        Reading what you may do here …
      </p>
    );
  }
  if (rights.at === "unknown") {
    return (
      <p className="publish-permission-line">
        <Icon name="info" />
        <span>{`What ${who.name} may do here could not be read (${rights.problem.code}).`}</span>
        <Button size="small" appearance="subtle" className="publish-copy" onClick={again}>
          Read again
        </Button>
      </p>
    );
  }
  const { missing } = rights;
  if (missing.length === 0) {
    return (
      <p className="publish-permission-line">
        <Icon name="check" className="publish-tone-success" />
        {`${who.name} may start jobs on these endpoints.`}
      </p>
    );
  }
  return (
    <MissingRights
      title={`${who.name} may not start jobs on these endpoints`}
      missing={missing}
      scope={workspace.id}
      request={requestForAdmin({ missing, scope: workspace.id, username: who.username })}
      again={again}
    />
  );
}
