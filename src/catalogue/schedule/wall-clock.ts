/** Between instants (milliseconds since 1970) and what the clock on the wall of a time zone shows. */

/** A date and a time of day without a zone. `month` counts from 1. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(place: string): Intl.DateTimeFormat {
  const known = formats.get(place);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: place,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(place, format);
  return format;
}

/** What the wall shows at an instant. */
export function wallAt(instant: number, place: string): Wall {
  const parts = new Map(
    formatOf(place)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}

/** A wall's time counted as if the zone were UTC: for reckoning with dates, not an instant. */
export function reckoned({ year, month, day, hour, minute, second }: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The wall's time of such a count; days beyond the end of a month run on into the next. */
export function wallOf(count: number): Wall {
  const date = new Date(count);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/**
 * The instant at which the wall shows a time. Where clocks are put back and it shows it twice, the first; where they are
 * put forward and never show it, as much later as they were put forward.
 */
export function instantOf(wall: Wall, place: string): number {
  const wanted = reckoned(wall);
  const aheadAt = (instant: number) => reckoned(wallAt(instant, place)) - instant;
  // No zone is further than a day from UTC, so the offsets of the day before and after are all that can apply.
  const before = aheadAt(wanted - 86_400_000);
  const after = aheadAt(wanted + 86_400_000);
  const found = [wanted - before, wanted - after].filter((one) => reckoned(wallAt(one, place)) === wanted);
  return found.length === 0 ? wanted - before : Math.min(...found);
}
