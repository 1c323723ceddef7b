import { useMemo, useState } from "react";
import { nextRuns } from "#catalogue/schedule/next-runs.ts";
import { own, valueAt } from "#model/json.ts";
import { FormRow } from "../../FormRow.tsx";
import type { PartProps } from "../part.tsx";

const shown = 5;

/** When a schedule runs next, in its own time zone and in UTC. */
export default function NextRuns({ resource }: PartProps) {
  const recurrence = valueAt(resource.json, ["properties", "typeProperties", "recurrence"]);
  const [now] = useState(() => Date.now());
  const next = useMemo(() => nextRuns(recurrence, { now, count: shown }), [recurrence, now]);
  const zone = own(recurrence, "timeZone");
  return (
    <FormRow
      id="next-runs"
      label="Next runs"
      isGroup
      field="next-runs"
      help={
        next.ok
          ? `In ${typeof zone === "string" && zone !== "" ? zone : "UTC"}, once the trigger is started.`
          : undefined
      }
    >
      <div role="status">
        {next.ok ? (
          <Runs runs={next.runs} place={next.place} />
        ) : (
          <p className="form-note">The next runs are not known: {next.why}</p>
        )}
      </div>
    </FormRow>
  );
}

function Runs({ runs, place }: { readonly runs: readonly number[]; readonly place: string }) {
  if (runs.length === 0) return <p className="form-note">It does not run again.</p>;
  const isUtc = place === "Etc/UTC";
  return (
    <ol className="next-runs">
      {runs.map((run) => (
        <li key={run}>
          <time dateTime={new Date(run).toISOString()}>{inWords(run, place)}</time>
          {isUtc ? undefined : <span className="next-runs-utc">{inWords(run, "Etc/UTC")} UTC</span>}
        </li>
      ))}
      {runs.length < shown ? <li>Then it ends.</li> : undefined}
    </ol>
  );
}

function inWords(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "2-digit",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(instant);
}
