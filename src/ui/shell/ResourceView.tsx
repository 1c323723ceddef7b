import type { Address } from "#model/address.ts";
import { FindingCounts } from "#ui/problems/FindingCounts.tsx";
import { FindingList } from "#ui/problems/FindingList.tsx";
import { JsonRoom, ResourceFormsRoom, ScriptRoom } from "./rooms.ts";

/** A resource that is no pipeline: its form, its JSON, its problems. */
export function ResourceView({ address }: { readonly address: Address }) {
  return (
    <div className="resource-view">
      <ResourceFormsRoom
        address={address}
        renderCounts={(findings) => <FindingCounts findings={findings} />}
        renderProblems={(findings) => <FindingList findings={findings} />}
        renderJson={(of) => <JsonRoom address={of} follow="nothing" />}
        renderScript={(of) => <ScriptRoom address={of} />}
      />
    </div>
  );
}
