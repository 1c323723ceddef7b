import { asField } from "../embed.ts";
import { pattern } from "../pattern.ts";
import { pollLoop } from "../poll.ts";
import { activity, web } from "../step.ts";

export default pattern({
  id: "poll-until-done",
  label: "Poll until done",
  icon: "sync",
  summary:
    "Asks an address for a status until it says that the work has ended, and fails loudly if it did not end well.",
  keywords: ["wait until", "loop", "job status", "asynchronous", "retry", "check status"],
  notes: "poll-until-done",
  pipelineName: "Poll until done",
  activities: {
    loop: "Poll until done",
    pause: "Pause",
    check: "Ask for status",
    remember: "Remember status",
    succeeded: "If ended well",
    report: "Report bad end",
  },
  parameters: { status_uri: { type: "String" }, poll_interval: { type: "Int", defaultValue: 60 } },
  variables: { poll_status: { type: "String" } },
  build: ({ activities, parameters: { status_uri, poll_interval }, variables: { poll_status } }) => {
    const answer = `${activity(activities.check)}?.output`;
    return pollLoop({
      names: activities,
      seconds: poll_interval.read,
      check: web(activities.check, {
        after: activities.pause,
        policy: { retry: 2 },
        properties: { url: asField(`@${status_uri.read}`), method: "GET", headers: {} },
      }),
      status: `${answer}?.status, ${answer}?.properties?.status`,
      store: poll_status,
      well: ["succeeded", "completed"],
      badly: ["failed", "canceled", "cancelled", "expired"],
      timeout: "0.12:00:00",
      failure: { message: `@concat('The work ended as ', ${poll_status.read}, '.')`, errorCode: "EndedBadly" },
    });
  },
});
