import type { Field, Option } from "#catalogue/definition.ts";
import { at, trigger } from "#catalogue/resource-definition.ts";
import { weekDays } from "#catalogue/schedule/recurrence.ts";
import { zoneNames } from "#catalogue/schedule/windows-zones.ts";
import { moment, pipelinesToStart, runtimeState } from "#catalogue/trigger-fields.ts";

const frequency = at("recurrence.frequency");
const section = "Recurrence";
const always = { path: "properties.type", in: ["ScheduleTrigger"] };
const days = weekDays.map((value) => ({ value, label: value }));

const twoSigns = (value: number) => ({ value, label: String(value).padStart(2, "0") });
const hours = Array.from({ length: 24 }, (_, hour) => twoSigns(hour));
const minutes = Array.from({ length: 12 }, (_, step) => twoSigns(step * 5));
const monthDays = [
  ...Array.from({ length: 31 }, (_, day) => ({ value: day + 1, label: String(day + 1) })),
  { value: -1, label: "Last" },
];

type Numbers = Pick<Extract<Field, { kind: "list" }>, "label" | "itemLabel" | "isClosed"> & {
  readonly help: string;
  readonly when: readonly string[];
  readonly options: readonly Option[];
};

function numbers(name: string, { when, ...said }: Numbers): Field {
  return {
    kind: "list",
    path: at(`recurrence.schedule.${name}`),
    section,
    of: "number",
    visibleWhen: { path: frequency, in: when },
    ...said,
  };
}

export default trigger({
  type: "ScheduleTrigger",
  label: "Schedule",
  group: "time",
  icon: "trigger",
  docs: "how-to-create-schedule-trigger",
  summary: "Starts pipelines at times of the clock and the calendar.",
  keywords: ["cron", "daily", "weekly", "recurrence", "timer"],
  defaultName: "trigger1",
  fields: [
    {
      kind: "choice",
      path: frequency,
      section,
      label: "Every",
      help: "The unit in which the recurrence counts.",
      requiredWhen: always,
      options: ["Minute", "Hour", "Day", "Week", "Month", "Year"].map((value) => ({ value, label: value })),
    },
    {
      kind: "number",
      path: at("recurrence.interval"),
      section,
      label: "Interval",
      help: "How many of them lie between two runs: 2 with Week is every other week.",
      integer: true,
      min: 1,
      default: 1,
    },
    {
      ...moment(
        at("recurrence.startTime"),
        "Start",
        "From when on it runs. Without a Z at its end it is the time of the time zone.",
      ),
      section,
      requiredWhen: always,
    },
    {
      kind: "text",
      path: at("recurrence.timeZone"),
      section,
      label: "Time zone",
      help: "By its name in Windows. Runs by day, week and month follow its summer time.",
      placeholder: "UTC",
      suggestions: zoneNames,
      default: "UTC",
    },
    {
      ...moment(at("recurrence.endTime"), "End", "When it stops for good. Without it, it goes on."),
      section,
    },
    {
      kind: "list",
      path: at("recurrence.schedule.weekDays"),
      section,
      label: "Days of the week",
      help: "On which days it runs. Without them, the day of the start.",
      of: "text",
      itemLabel: "day",
      options: days,
      isClosed: true,
      visibleWhen: { path: frequency, in: ["Week"] },
    },
    numbers("monthDays", {
      label: "Days of the month",
      help: "A day that a month does not have is left out. Other numbers, such as −2 for the last day but one, can be added.",
      when: ["Month"],
      itemLabel: "day",
      options: monthDays,
    }),
    {
      kind: "object-list",
      path: at("recurrence.schedule.monthlyOccurrences"),
      section,
      label: "Weekdays of the month",
      help: "Such as the first Monday, or the last Friday (−1).",
      itemLabel: "weekday",
      fresh: { day: "Monday", occurrence: 1 },
      fields: [
        { kind: "choice", path: "day", label: "Day", help: "The day of the week.", required: true, options: days },
        {
          kind: "number",
          path: "occurrence",
          label: "Which",
          help: "1 is the first in the month, −1 the last.",
          integer: true,
          min: -5,
          max: 5,
          default: 1,
        },
      ],
      visibleWhen: { path: frequency, in: ["Month"] },
    },
    numbers("hours", {
      label: "Hours",
      help: "Without minutes it runs at the minute of the start.",
      when: ["Day", "Week", "Month"],
      itemLabel: "hour",
      options: hours,
      isClosed: true,
    }),
    numbers("minutes", {
      label: "Minutes",
      help: "Without hours it runs every hour of the day. Any minute up to 59 can be added.",
      when: ["Hour", "Day", "Week", "Month"],
      itemLabel: "minute",
      options: minutes,
    }),
    pipelinesToStart("Values for its parameters. @trigger().scheduledTime is the time at which the run was due."),
    runtimeState,
  ],
  parts: [{ part: "next-runs", paths: [], section }],
  create: () => ({
    annotations: [],
    runtimeState: "Stopped",
    pipelines: [],
    type: "ScheduleTrigger",
    typeProperties: {
      recurrence: { frequency: "Day", interval: 1, startTime: "2026-01-01T06:00:00Z", timeZone: "UTC" },
    },
  }),
});
