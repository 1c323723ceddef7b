/**
 * When a schedule trigger runs next. Minutes and hours are counted from the start, as time passes; days, weeks and months
 * are counted on the calendar of the time zone, so that 6 o'clock stays 6 o'clock when clocks change.
 */
import type { JsonValue } from "#model/json.ts";
import { type Recurrence, readRecurrence } from "./recurrence.ts";
import { instantOf, reckoned, type Wall, wallAt, wallOf } from "./wall-clock.ts";

export type NextRuns =
  /** Instants in order; fewer than asked for where the trigger ends, none where it never runs again. */
  | { readonly ok: true; readonly place: string; readonly runs: readonly number[] }
  | { readonly ok: false; readonly why: string };

const minute = 60_000;
const day = 86_400_000;
/** How far is looked ahead: a day that comes once in four years is found, one that never comes ends the search. */
const horizon = 9 * 366 * day;
/** How far is looked ahead in steps of minutes and hours, and how many are tried: a form waits for the answer. */
const clockHorizon = 400 * day;
const mostSteps = 50_000;

/** The next times a recurrence runs, from `now` on. */
export function nextRuns(
  recurrence: JsonValue | undefined,
  { now, count }: { readonly now: number; readonly count: number },
): NextRuns {
  const reading = readRecurrence(recurrence, now);
  if (!reading.ok) return reading;
  const { frequency } = reading.recurrence;
  const after = Math.max(now, reading.recurrence.start);
  const times =
    frequency === "minute" || frequency === "hour"
      ? timesByClock(reading.recurrence, after)
      : timesByCalendar(reading.recurrence, after);
  const runs: number[] = [];
  for (const time of times) {
    if (reading.recurrence.end !== undefined && time > reading.recurrence.end) break;
    if (time >= after && runs.at(-1) !== time) runs.push(time);
    if (runs.length === count) break;
  }
  return { ok: true, place: reading.recurrence.place, runs };
}

/** Steps of minutes or hours from the start. An hour's minutes spread over it; everything else lets through or not. */
function* timesByClock(recurrence: Recurrence, after: number): Generator<number> {
  const { frequency, interval, start, place, minutes } = recurrence;
  const step = interval * (frequency === "minute" ? minute : 60 * minute);
  const first = Math.max(0, Math.floor((after - start) / step) - 1);
  for (let at = first; at < first + mostSteps; at += 1) {
    const time = start + at * step;
    if (time > after + clockHorizon) return;
    const wall = wallAt(time, place);
    if (frequency === "minute" || minutes === undefined) {
      if (letsThrough(wall, recurrence)) yield time;
      continue;
    }
    for (const one of minutes.toSorted(ascending)) {
      if (letsThrough({ ...wall, minute: one }, recurrence)) yield time + (one - wall.minute) * minute;
    }
  }
}

function letsThrough(wall: Wall, recurrence: Recurrence): boolean {
  const { minutes, hours } = recurrence;
  if (minutes !== undefined && !minutes.includes(wall.minute)) return false;
  if (hours !== undefined && !hours.includes(wall.hour)) return false;
  return isOnDay(wall, recurrence);
}

function isOnDay(wall: Wall, recurrence: Recurrence): boolean {
  const { weekDays, monthDays, monthlyOccurrences } = recurrence;
  if (weekDays !== undefined && !weekDays.includes(dayOfWeek(wall))) return false;
  if (monthDays === undefined && monthlyOccurrences === undefined) return true;
  return daysOfMonth(wall, recurrence).includes(wall.day);
}

/** Days, weeks or months from the start, each spread over its days and times of day. */
function* timesByCalendar(recurrence: Recurrence, after: number): Generator<number> {
  const { place, startWall } = recurrence;
  const today = dateOf(wallAt(after, place));
  const clock = timesOfDay(recurrence);
  for (const date of datesFrom(recurrence, today)) {
    if (date > today + horizon) return;
    const { year, month, day: dayNumber } = wallOf(date);
    const instants = clock.map(([hour, minuteOfHour]) =>
      instantOf({ year, month, day: dayNumber, hour, minute: minuteOfHour, second: startWall.second }, place),
    );
    // A time that the clocks skip comes later, perhaps after the next one.
    yield* instants.toSorted(ascending);
  }
}

/** Hours without minutes take the minute of the start; minutes without hours mean every hour; neither, the start's time. */
function timesOfDay({ hours, minutes, startWall }: Recurrence): readonly (readonly [number, number])[] {
  const everyHour = Array.from({ length: 24 }, (_, hour) => hour);
  const atHours = hours ?? (minutes === undefined ? [startWall.hour] : everyHour);
  const atMinutes = minutes ?? [startWall.minute];
  return atHours
    .toSorted(ascending)
    .flatMap((hour) => atMinutes.toSorted(ascending).map((one) => [hour, one] as const));
}

/** Dates (reckoned at midnight) in order, beginning shortly before `today`. */
function* datesFrom(recurrence: Recurrence, today: number): Generator<number> {
  const { frequency, interval, startWall, weekDays } = recurrence;
  const begin = dateOf(startWall);
  if (frequency === "day") {
    const first = Math.max(0, Math.floor((today - begin) / day / interval) - 1);
    for (let at = first; ; at += 1) {
      const date = begin + at * interval * day;
      if (isOnDay(wallOf(date), recurrence) || date > today + horizon) yield date;
    }
  }
  if (frequency === "week") {
    // Weeks begin on Sunday, as those of .NET do.
    const sunday = begin - dayOfWeek(startWall) * day;
    const days = (weekDays ?? [dayOfWeek(startWall)]).toSorted(ascending);
    const first = Math.max(0, Math.floor((today - sunday) / day / 7 / interval) - 1);
    for (let at = first; ; at += 1) for (const one of days) yield sunday + (at * interval * 7 + one) * day;
  }
  const months = interval * (frequency === "year" ? 12 : 1);
  const startMonth = startWall.year * 12 + startWall.month - 1;
  const { year, month } = wallOf(today);
  const first = Math.max(0, Math.floor((year * 12 + month - 1 - startMonth) / months) - 1);
  for (let at = first; ; at += 1) {
    const number = startMonth + at * months;
    const wall = { ...startWall, year: Math.floor(number / 12), month: (number % 12) + 1, day: 1 };
    for (const one of daysOfMonth(wall, recurrence)) yield dateOf({ ...wall, day: one });
    if (dateOf(wall) > today + horizon) yield dateOf(wall);
  }
}

/** The days of a month on which a recurrence runs; a day that the month does not have is left out. */
function daysOfMonth(wall: Wall, { monthDays, monthlyOccurrences, startWall }: Recurrence): readonly number[] {
  const length = new Date(Date.UTC(wall.year, wall.month, 0)).getUTCDate();
  const firstDay = dayOfWeek({ ...wall, day: 1 });
  const byNumber = (monthDays ?? []).map((one) => (one < 0 ? length + 1 + one : one));
  const byWeek = (monthlyOccurrences ?? []).map(({ day: wanted, occurrence }) => {
    const first = 1 + ((wanted - firstDay + 7) % 7);
    if (occurrence > 0) return first + (occurrence - 1) * 7;
    const last = first + Math.floor((length - first) / 7) * 7;
    return occurrence < 0 ? last + (occurrence + 1) * 7 : 0;
  });
  const days = monthDays === undefined && monthlyOccurrences === undefined ? [startWall.day] : [...byNumber, ...byWeek];
  return [...new Set(days)].filter((one) => one >= 1 && one <= length).toSorted(ascending);
}

function dateOf(wall: Wall): number {
  return reckoned({ ...wall, hour: 0, minute: 0, second: 0 });
}

function dayOfWeek({ year, month, day: dayNumber }: Wall): number {
  return new Date(Date.UTC(year, month - 1, dayNumber)).getUTCDay();
}

function ascending(one: number, other: number): number {
  return one - other;
}
