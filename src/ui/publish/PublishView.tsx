import "./publish.css";
import "./choosing.css";
import "./plan.css";
import "./details.css";
import "./machine-learning.css";
import { ConnectPage } from "./ConnectPage.tsx";
import { connection } from "./room.ts";
import { TargetPicker } from "./TargetPicker.tsx";
import { TargetView } from "./TargetView.tsx";
import { useFocusKept } from "./useFocusKept.ts";
import { useStored } from "./useStored.ts";

/** The Azure view: connect, choose a factory, publish to it. */
export default function PublishView() {
  const { client, target } = useStored(connection);
  const stage = client === undefined ? "connect" : target === undefined ? "choose" : "target";
  const room = useFocusKept<HTMLDivElement>(stage, 'h2[tabindex], [role="tab"][aria-selected="true"]');
  return (
    <div className="publish-room" ref={room}>
      {client === undefined ? (
        <ConnectPage />
      ) : target === undefined ? (
        <TargetPicker />
      ) : (
        <TargetView target={target} />
      )}
    </div>
  );
}
