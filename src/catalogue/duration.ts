/** Lengths of time as Data Factory writes them: `d.hh:mm:ss` (`facts/activities.json`, policy.timeout). */

export interface Duration {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const written = /^(?:(\d{1,8})\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.\d{1,7})?$/;

/** Reads `7.00:00:00`, `00:30:00` and the `0.0:10:00` seen in real files; undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const match = written.exec(text.trim());
  if (match === null) return undefined;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? "0"));
  if (days === undefined || hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  // The service takes 60 for minutes and seconds (ARM schema, pattern of timeout).
  return hours > 23 || minutes > 60 || seconds > 60 ? undefined : { days, hours, minutes, seconds };
}

/** The length in seconds. */
export function durationInSeconds({ days, hours, minutes, seconds }: Duration): number {
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** Plain words: `12 hours`, `1 day 30 minutes`, `no time`; undefined for a text that is no duration. */
export function durationInWords(text: string): string | undefined {
  const duration = parseDuration(text);
  if (duration === undefined) return undefined;
  const parts = (["days", "hours", "minutes", "seconds"] as const).flatMap((unit) => {
    const count = duration[unit];
    return count === 0 ? [] : [`${count} ${count === 1 ? unit.slice(0, -1) : unit}`];
  });
  return parts.length === 0 ? "no time" : parts.join(" ");
}

/** Few letters: `12 h`, `1 d 30 min`; undefined for a text that is no duration, and for no time. */
export function durationInShort(text: string): string | undefined {
  const duration = parseDuration(text);
  if (duration === undefined) return undefined;
  const signs = { days: "d", hours: "h", minutes: "min", seconds: "s" } as const;
  const parts = (["days", "hours", "minutes", "seconds"] as const).flatMap((unit) =>
    duration[unit] === 0 ? [] : [`${duration[unit]} ${signs[unit]}`],
  );
  return parts.length === 0 ? undefined : parts.join(" ");
}
