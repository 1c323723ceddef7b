/** Reads the recurrence of a schedule trigger, tolerantly of letter case, and says in words what cannot be reckoned with. */
import { dynamicText } from "#language/dynamic-content.ts";
import { isArray, isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";
import { instantOf, type Wall, wallAt } from "./wall-clock.ts";
import { placeOfZone } from "./windows-zones.ts";

export const weekDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

export type Frequency = "minute" | "hour" | "day" | "week" | "month" | "year";
const frequencies: readonly Frequency[] = ["minute", "hour", "day", "week", "month", "year"];

/** The third Tuesday, the last Friday (−1). */
export interface Occurrence {
  /** 0 is Sunday. */
  readonly day: number;
  readonly occurrence: number;
}

export interface Recurrence {
  readonly frequency: Frequency;
  readonly interval: number;
  /** The IANA name of the time zone. */
  readonly place: string;
  readonly start: number;
  readonly startWall: Wall;
  readonly end: number | undefined;
  readonly minutes: readonly number[] | undefined;
  readonly hours: readonly number[] | undefined;
  /** 0 is Sunday. */
  readonly weekDays: readonly number[] | undefined;
  readonly monthDays: readonly number[] | undefined;
  readonly monthlyOccurrences: readonly Occurrence[] | undefined;
}

export type RecurrenceReading =
  | { readonly ok: true; readonly recurrence: Recurrence }
  | { readonly ok: false; readonly why: string };

/** Reads `properties.typeProperties.recurrence`. `now` stands in for a start that is not there. */
export function readRecurrence(value: JsonValue | undefined, now: number): RecurrenceReading {
  if (!isObject(value)) return fault("There is no recurrence yet. Choose how often the trigger runs.");
  const dynamic = Object.keys(value).find((key) => dynamicText(own(value, key)) !== undefined);
  if (dynamic !== undefined) return fault(`${dynamic} is dynamic content, so the times are known only in Azure.`);
  const frequency = frequencies.find((one) => one === textOf(own(value, "frequency")).toLowerCase());
  if (frequency === undefined) return fault("Choose a frequency: Minute, Hour, Day, Week or Month.");
  const interval = own(value, "interval") ?? 1;
  if (typeof interval !== "number" || !Number.isInteger(interval) || interval < 1) {
    return fault("The interval is a whole number of at least 1.");
  }
  const zone = textOf(own(value, "timeZone"));
  const place = zone === "" ? "Etc/UTC" : placeOfZone(zone);
  if (place === undefined) {
    return fault(
      `The time zone "${zone}" is not known here. Data Factory uses the names of Windows, such as W. Europe Standard Time.`,
    );
  }
  const start = readTime(own(value, "startTime"), place);
  const end = readTime(own(value, "endTime"), place);
  if (start === "wrong" || end === "wrong") {
    return fault("A time is written 2026-01-31T06:00:00, with a Z at its end for UTC.");
  }
  const schedule = own(value, "schedule");
  const parts = readSchedule(isObject(schedule) ? schedule : {});
  if (parts === undefined) return fault("The schedule holds something other than numbers and days of the week.");
  const begin = start ?? now;
  return {
    ok: true,
    recurrence: { frequency, interval, place, start: begin, startWall: wallAt(begin, place), end, ...parts },
  };
}

function fault(why: string): RecurrenceReading {
  return { ok: false, why };
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : "";
}

const written = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** An instant; a time without a zone of its own is that of the trigger's zone. */
export function readTime(value: JsonValue | undefined, place: string): number | undefined | "wrong" {
  if (value === undefined || value === null || value === "") return undefined;
  const match = typeof value === "string" ? written.exec(value.trim()) : null;
  if (match === null) return "wrong";
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? "0"));
  if (year === undefined || month === undefined || day === undefined) return "wrong";
  const wall: Wall = { year, month, day, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 };
  const exists = new Date(Date.UTC(year, month - 1, day));
  const fits = exists.getUTCMonth() + 1 === month && wall.hour < 24 && wall.minute < 60 && wall.second < 60;
  if (!fits) return "wrong";
  const offset = match[7];
  if (offset === undefined) return instantOf(wall, place);
  const asUtc = instantOf(wall, "Etc/UTC");
  if (offset.toUpperCase() === "Z") return asUtc;
  const ahead = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return asUtc - (offset.startsWith("-") ? -ahead : ahead) * 60_000;
}

type ScheduleParts = Pick<Recurrence, "minutes" | "hours" | "weekDays" | "monthDays" | "monthlyOccurrences">;

function readSchedule(schedule: JsonObject): ScheduleParts | undefined {
  const minutes = numbersIn(own(schedule, "minutes"), 0, 59);
  const hours = numbersIn(own(schedule, "hours"), 0, 23);
  const monthDays = numbersIn(own(schedule, "monthDays"), -31, 31);
  const days = listIn(own(schedule, "weekDays"), (item) => dayOfWeek(item));
  const occurrences = listIn(own(schedule, "monthlyOccurrences"), (item) => {
    const day = dayOfWeek(own(item, "day"));
    const occurrence = own(item, "occurrence") ?? 1;
    return day === undefined || typeof occurrence !== "number" ? undefined : { day, occurrence };
  });
  const parts = { minutes, hours, monthDays, weekDays: days, monthlyOccurrences: occurrences };
  return Object.values(parts).includes("wrong") ? undefined : (parts as ScheduleParts);
}

function dayOfWeek(value: JsonValue | undefined): number | undefined {
  const at = weekDays.findIndex((day) => day.toLowerCase() === textOf(value).toLowerCase());
  return at < 0 ? undefined : at;
}

function numbersIn(value: JsonValue | undefined, least: number, most: number) {
  return listIn(value, (item) =>
    typeof item === "number" && Number.isInteger(item) && item >= least && item <= most ? item : undefined,
  );
}

/** The items of a list; nothing for none, as the service takes an empty list. */
function listIn<T>(
  value: JsonValue | undefined,
  read: (item: JsonValue) => T | undefined,
): readonly T[] | undefined | "wrong" {
  if (value === undefined || value === null || (isArray(value) && value.length === 0)) return undefined;
  if (!isArray(value)) return "wrong";
  const items = value.map(read);
  return items.every((item) => item !== undefined) ? items : "wrong";
}
