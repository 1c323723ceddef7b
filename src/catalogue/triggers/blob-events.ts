import { at, trigger } from "#catalogue/resource-definition.ts";
import { pipelinesToStart, runtimeState } from "#catalogue/trigger-fields.ts";

export default trigger({
  type: "BlobEventsTrigger",
  label: "Storage events",
  group: "event",
  icon: "trigger",
  docs: "how-to-create-event-trigger",
  summary: "Starts pipelines when a file arrives in a storage account, or goes.",
  keywords: ["blob", "file", "arrival", "event grid"],
  defaultName: "trigger1",
  fields: [
    {
      kind: "text",
      path: at("scope"),
      section: "Event",
      label: "Storage account",
      help: "The full ID of the storage account, from its properties page (Endpoints). The subscription must have Event Grid registered.",
      placeholder: "/subscriptions/…/providers/Microsoft.Storage/storageAccounts/…",
      required: true,
    },
    {
      kind: "list",
      path: at("events"),
      section: "Event",
      label: "When",
      help: "What has to happen to a file.",
      required: true,
      of: "text",
      itemLabel: "event",
      isClosed: true,
      options: [
        { value: "Microsoft.Storage.BlobCreated", label: "A blob is created" },
        { value: "Microsoft.Storage.BlobDeleted", label: "A blob is deleted" },
      ],
    },
    {
      kind: "text",
      path: at("blobPathBeginsWith"),
      section: "Event",
      label: "Path begins with",
      help: "The container, the word blobs, and the beginning of the path. This or the end must be given.",
      placeholder: "/container/blobs/folder/",
    },
    {
      kind: "text",
      path: at("blobPathEndsWith"),
      section: "Event",
      label: "Path ends with",
      help: "The end of the path, such as .csv. This or the beginning must be given.",
      placeholder: ".csv",
    },
    {
      kind: "boolean",
      path: at("ignoreEmptyBlobs"),
      section: "Event",
      label: "Leave out empty files",
      help: "Files without a byte start nothing. Some tools write such a file before the real one.",
    },
    pipelinesToStart(
      "Values for its parameters. @triggerBody().folderPath and @triggerBody().fileName say which file.",
    ),
    runtimeState,
  ],
  atLeastOneOf: [[at("blobPathBeginsWith"), at("blobPathEndsWith")]],
  create: () => ({
    annotations: [],
    runtimeState: "Stopped",
    pipelines: [],
    type: "BlobEventsTrigger",
    typeProperties: {
      blobPathBeginsWith: "",
      ignoreEmptyBlobs: true,
      scope: "",
      events: ["Microsoft.Storage.BlobCreated"],
    },
  }),
});
