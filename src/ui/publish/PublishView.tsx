import "./publish.css";
import "./connect/connect.css";
import "./target/choosing.css";
import "./plan/plan.css";
import "./plan/details.css";
import "./machine-learning/machine-learning.css";
import { ConnectPage } from "./connect/ConnectPage.tsx";
import { SignInStrip } from "./connect/SignInStrip.tsx";
import { connection } from "./room.ts";
import { TargetView } from "./TargetView.tsx";
import { TargetPicker } from "./target/TargetPicker.tsx";
import { useFocusKept } from "./useFocusKept.ts";
import { useStored } from "./useStored.ts";

/** The Azure view: connect, choose a factory, publish to it. */
export default function PublishView() {
  const { place, target } = useStored(connection);
  const stage = place === undefined ? "connect" : target === undefined ? "choose" : "target";
  const room = useFocusKept<HTMLDivElement>(stage, 'h2[tabindex], [role="tab"][aria-selected="true"]');
  return (
    <div className="publish-room" ref={room}>
      {place?.where === "azure" ? <SignInStrip place={place} /> : undefined}
      {place === undefined ? (
        <ConnectPage />
      ) : target === undefined ? (
        <TargetPicker place={place} />
      ) : (
        <TargetView target={target} />
      )}
    </div>
  );
}
