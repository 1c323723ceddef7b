import { Button } from "@fluentui/react-components";
import { requestForAdmin } from "#azure/request-for-admin.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import type { Target } from "../place.ts";
import { factoryRights } from "../room.ts";
import { useNeededRights } from "../useNeededRights.ts";
import { useRights } from "../useRights.ts";
import { MissingRights } from "./MissingRights.tsx";
import { whoIs } from "./who.ts";

/** Whether the account may publish here, before anything is tried. */
export function Permissions({ target: { place, factory } }: { readonly target: Target }) {
  const rights = useRights(factoryRights, place.client, factory.id);
  const missing = useNeededRights(rights);
  const who = whoIs(place);
  return (
    <section className="publish-permissions" aria-label="Permissions">
      {rights.at === "none" || rights.at === "reading" ? (
        <p className="publish-quiet publish-waiting" role="status">
          <span className="publish-ring" aria-hidden="true" />
          Reading what you may do here …
        </p>
      ) : undefined}
      {rights.at === "unknown" ? (
        <p className="publish-permission-line">
          <Icon name="info" />
          <span>
            {`What ${who.name} may do here could not be read (${rights.problem.code}). Azure decides when you publish.`}
          </span>
          <Button size="small" appearance="subtle" className="publish-copy" onClick={() => void factoryRights.again()}>
            Read again
          </Button>
        </p>
      ) : undefined}
      {rights.at === "known" && missing.length === 0 ? (
        <p className="publish-permission-line">
          <Icon name="check" className="publish-tone-success" />
          {`${who.name} may publish to this factory.`}
        </p>
      ) : undefined}
      {missing.length === 0 ? undefined : (
        <MissingRights
          title={`${who.name} may not publish everything of this workspace here`}
          missing={missing}
          scope={factory.id}
          request={requestForAdmin({ missing, scope: factory.id, username: who.username })}
          again={() => void factoryRights.again()}
        />
      )}
    </section>
  );
}
