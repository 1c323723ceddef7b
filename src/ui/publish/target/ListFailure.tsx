import { explainListProblem } from "#azure/list-problem.ts";
import type { ArmProblem } from "#azure/problem.ts";
import type { Reach } from "#azure/reach.ts";
import { requestForAdmin } from "#azure/request-for-admin.ts";
import { CopyButton } from "../CopyButton.tsx";
import { isOnline } from "../is-online.ts";
import { ProblemBox } from "../ProblemBox.tsx";
import { connection } from "../room.ts";
import { useStored } from "../useStored.ts";
import { whoIs } from "./who.ts";

/** Why a list did not come, as closely as it can be told: no permission, a private network, offline, or no answer. */
export function ListFailure({
  many,
  problem,
  scope,
  again,
}: {
  readonly many: string;
  readonly problem: ArmProblem;
  readonly scope: string;
  readonly again: () => void;
}) {
  const { place } = useStored(connection);
  const reach = explainListProblem(problem, { online: isOnline(), scope });
  const { message, advice } = reach;
  return (
    <ProblemBox title={titleOf(reach.is, many)} problem={{ ...problem, message, advice }} again={again}>
      {reach.is === "no-permission" && place !== undefined ? (
        <CopyButton
          text={requestForAdmin({ missing: reach.missing, scope: reach.scope, username: whoIs(place).username })}
          what="request"
          says="Copy a request for your administrator"
        />
      ) : undefined}
    </ProblemBox>
  );
}

function titleOf(is: Reach["is"], many: string): string {
  switch (is) {
    case "no-permission":
      return `You may not see the ${many}`;
    case "private-link":
      return `The ${many} can be seen inside a private network only`;
    case "offline":
      return "This machine is offline";
    case "unreachable":
      return `No answer came for the ${many}`;
    default:
      return `The ${many} could not be loaded`;
  }
}
