import { at, trigger } from "#catalogue/resource-definition.ts";
import { pipelinesToStart, runtimeState } from "#catalogue/trigger-fields.ts";

export default trigger({
  type: "CustomEventsTrigger",
  label: "Custom events",
  group: "event",
  icon: "trigger",
  docs: "how-to-create-custom-event-trigger",
  summary: "Starts pipelines when an event of your own arrives at an Event Grid topic.",
  keywords: ["event grid", "topic", "message"],
  defaultName: "trigger1",
  fields: [
    {
      kind: "text",
      path: at("scope"),
      section: "Event",
      label: "Topic",
      help: "The full ID of the Event Grid topic, from its properties page.",
      placeholder: "/subscriptions/…/providers/Microsoft.EventGrid/topics/…",
      required: true,
    },
    {
      kind: "list",
      path: at("events"),
      section: "Event",
      label: "Event types",
      help: "The types of events, exactly as the sender writes them.",
      required: true,
      of: "text",
      itemLabel: "event type",
    },
    {
      kind: "text",
      path: at("subjectBeginsWith"),
      section: "Event",
      label: "Subject begins with",
      help: "The beginning of the event's subject. Without it and the end, every subject will do.",
    },
    {
      kind: "text",
      path: at("subjectEndsWith"),
      section: "Event",
      label: "Subject ends with",
      help: "The end of the event's subject.",
    },
    pipelinesToStart(
      "Values for its parameters. @triggerBody().event.data.<key> is what the event brings; a missing key fails.",
    ),
    runtimeState,
  ],
  create: () => ({
    annotations: [],
    runtimeState: "Stopped",
    pipelines: [],
    type: "CustomEventsTrigger",
    typeProperties: { scope: "", events: [] },
  }),
});
