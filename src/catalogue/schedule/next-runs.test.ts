import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "#model/json.ts";
import { nextRuns } from "./next-runs.ts";
import { instantOf, wallAt } from "./wall-clock.ts";
import { placeOfZone, zoneNames } from "./windows-zones.ts";

const berlin = "W. Europe Standard Time";

/** The next runs as texts; local ones with their offset. */
function runs(recurrence: JsonObject, now: string, count = 5): readonly string[] | string {
  const next = nextRuns(recurrence, { now: Date.parse(now), count });
  return next.ok ? next.runs.map((run) => new Date(run).toISOString().replace(":00.000Z", "Z")) : next.why;
}

describe("the examples of the documentation", () => {
  const start = "2026-03-02T05:00:00Z"; // a Monday
  test.each<[string, JsonObject, readonly string[]]>([
    ["every 15 minutes", { frequency: "Minute", interval: 15 }, ["02T05:00", "02T05:15", "02T05:30"]],
    ["every other hour", { frequency: "Hour", interval: 2 }, ["02T05:00", "02T07:00", "02T09:00"]],
    [
      "every hour at 15 and 45",
      { frequency: "Hour", interval: 1, schedule: { minutes: [45, 15] } },
      ["02T05:15", "02T05:45", "02T06:15"],
    ],
    [
      "at 5 every day",
      { frequency: "Day", interval: 1, schedule: { hours: [5] } },
      ["02T05:00", "03T05:00", "04T05:00"],
    ],
    [
      "at 5:15 and 17:45",
      { frequency: "Day", interval: 1, schedule: { hours: [17, 5], minutes: [15] } },
      ["02T05:15", "02T17:15", "03T05:15"],
    ],
    [
      "minutes without hours: every hour of the day",
      { frequency: "Day", interval: 1, schedule: { minutes: [0] } },
      ["02T05:00", "02T06:00", "02T07:00"],
    ],
    [
      "17 o'clock on Mondays, Wednesdays and Fridays",
      { frequency: "Week", interval: 1, schedule: { hours: [17], weekDays: ["Friday", "monday", "Wednesday"] } },
      ["02T17:00", "04T17:00", "06T17:00"],
    ],
    [
      "every other week on the day of the start",
      { frequency: "Week", interval: 2 },
      ["02T05:00", "16T05:00", "30T05:00"],
    ],
    [
      "the first and the fourteenth",
      { frequency: "Month", interval: 1, schedule: { monthDays: [1, 14] } },
      ["14T05:00", "04-01T05:00", "04-14T05:00"],
    ],
    [
      "the last day of the month",
      { frequency: "Month", interval: 1, schedule: { monthDays: [-1], hours: [6], minutes: [0] } },
      ["31T06:00", "04-30T06:00", "05-31T06:00"],
    ],
    [
      "the last Friday",
      { frequency: "Month", interval: 1, schedule: { monthlyOccurrences: [{ day: "Friday", occurrence: -1 }] } },
      ["27T05:00", "04-24T05:00", "05-29T05:00"],
    ],
    [
      "the third Wednesday",
      {
        frequency: "Month",
        interval: 1,
        schedule: { hours: [5], monthlyOccurrences: [{ day: "Wednesday", occurrence: 3 }] },
      },
      ["18T05:00", "04-15T05:00", "05-20T05:00"],
    ],
    ["every year", { frequency: "Year", interval: 1 }, ["2026-03-02T05:00", "2027-03-02T05:00", "2028-03-02T05:00"]],
  ])("%s", (_, recurrence, expected) => {
    const full = expected.map((text) => `${"2026-03-02".slice(0, 10 - text.indexOf("T"))}${text}Z`);
    expect(runs({ startTime: start, timeZone: "UTC", ...recurrence }, "2026-03-01T00:00:00Z", 3)).toEqual(full);
  });
});

describe("from now on", () => {
  test("a start long ago counts on in its own steps", () => {
    const every7 = { frequency: "Day", interval: 7, startTime: "2020-01-01T06:00:00Z" };
    expect(runs(every7, "2026-11-21T00:00:00Z", 2)).toEqual(["2026-11-25T06:00Z", "2026-12-02T06:00Z"]);
    const every7hours = { frequency: "Hour", interval: 7, startTime: "2020-01-01T00:00:00Z" };
    const [first = ""] = runs(every7hours, "2026-11-21T00:00:00Z", 1);
    expect((Date.parse(first) - Date.parse("2020-01-01T00:00:00Z")) % (7 * 3_600_000)).toBe(0);
  });

  test("it ends at its end, and a trigger that is over never runs", () => {
    const daily = { frequency: "Day", interval: 1, startTime: "2026-01-01T06:00:00Z", endTime: "2026-01-03T06:00:00Z" };
    expect(runs(daily, "2026-01-02T00:00:00Z")).toEqual(["2026-01-02T06:00Z", "2026-01-03T06:00Z"]);
    expect(runs(daily, "2026-02-01T00:00:00Z")).toEqual([]);
  });

  test("a day that never comes ends the search, one that comes in leap years is found", () => {
    const monthly = { frequency: "Month", interval: 1, startTime: "2026-02-01T06:00:00Z" };
    expect(runs({ ...monthly, interval: 12, schedule: { monthDays: [30] } }, "2026-01-01T00:00:00Z")).toEqual([]);
    expect(runs({ ...monthly, interval: 12, schedule: { monthDays: [29] } }, "2026-01-01T00:00:00Z", 2)).toEqual([
      "2028-02-29T06:00Z",
      "2032-02-29T06:00Z",
    ]);
  });

  test("without a start it begins now", () => {
    expect(runs({ frequency: "Hour", interval: 1 }, "2026-01-01T00:30:00Z", 2)).toEqual([
      "2026-01-01T00:30Z",
      "2026-01-01T01:30Z",
    ]);
  });
});

describe("summer time", () => {
  test("6 o'clock stays 6 o'clock when clocks are put forward and back", () => {
    const daily = { frequency: "Day", interval: 1, startTime: "2026-01-01T06:00:00", timeZone: berlin };
    expect(runs(daily, "2026-03-28T00:00:00Z", 3)).toEqual([
      "2026-03-28T05:00Z",
      "2026-03-29T04:00Z",
      "2026-03-30T04:00Z",
    ]);
    expect(runs(daily, "2026-10-24T00:00:00Z", 3)).toEqual([
      "2026-10-24T04:00Z",
      "2026-10-25T05:00Z",
      "2026-10-26T05:00Z",
    ]);
  });

  test("a time that the clocks skip comes an hour later, one that comes twice is taken once, the first time", () => {
    const daily = { frequency: "Day", interval: 1, startTime: "2026-01-01T02:30:00", timeZone: berlin };
    expect(runs(daily, "2026-03-29T00:00:00Z", 2)).toEqual(["2026-03-29T01:30Z", "2026-03-30T00:30Z"]);
    expect(runs(daily, "2026-10-25T00:00:00Z", 2)).toEqual(["2026-10-25T00:30Z", "2026-10-26T01:30Z"]);
  });

  test("hours are counted as time passes", () => {
    const hourly = { frequency: "Hour", interval: 1, startTime: "2026-03-29T00:00:00", timeZone: berlin };
    expect(runs(hourly, "2026-03-28T00:00:00Z", 4)).toEqual([
      "2026-03-28T23:00Z",
      "2026-03-29T00:00Z",
      "2026-03-29T01:00Z",
      "2026-03-29T02:00Z",
    ]);
  });

  test("a start with a Z is an instant whatever the zone, one with an offset as well", () => {
    const zoned = { frequency: "Day", interval: 1, timeZone: "Eastern Standard Time" };
    expect(runs({ ...zoned, startTime: "2026-01-01T12:00:00Z" }, "2026-07-01T00:00:00Z", 1)).toEqual([
      "2026-07-01T11:00Z",
    ]);
    expect(runs({ ...zoned, startTime: "2026-01-01T12:00:00+02:00" }, "2026-01-01T00:00:00Z", 1)).toEqual([
      "2026-01-01T10:00Z",
    ]);
  });
});

describe("what cannot be reckoned with is said", () => {
  test.each<[JsonObject, RegExp]>([
    [{ frequency: "Day", timeZone: "Europe/Berlin" }, /time zone "Europe\/Berlin" is not known/],
    [{ frequency: "Day", startTime: "tomorrow" }, /written 2026-01-31T06:00:00/],
    [{ frequency: "Day", startTime: "2026-02-30T00:00:00Z" }, /written/],
    [{ frequency: "Day", interval: 0 }, /interval is a whole number/],
    [{ interval: 1 }, /Choose a frequency/],
    [{ frequency: "Day", schedule: { hours: ["*"] } }, /something other than numbers/],
    [{ frequency: "Day", startTime: "@pipeline().parameters.start" }, /startTime is dynamic content/],
  ])("%j", (recurrence, why) => {
    expect(runs(recurrence, "2026-01-01T00:00:00Z")).toMatch(why);
  });

  test("no recurrence at all", () => {
    expect(nextRuns(undefined, { now: 0, count: 5 })).toMatchObject({ ok: false });
  });
});

describe("time zones", () => {
  test("each has a place that this machine knows, in any letter case", () => {
    expect(zoneNames.length).toBeGreaterThan(130);
    for (const name of zoneNames) {
      const place = placeOfZone(name.toUpperCase());
      expect(place).toBeDefined();
      expect(wallAt(0, place ?? "").year).toBeGreaterThanOrEqual(1969);
    }
    expect(placeOfZone("__proto__")).toBeUndefined();
  });

  test("the wall's time leads back to the instant, except where it comes twice", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }),
        fc.constantFrom(...zoneNames),
        (time, name) => {
          const place = placeOfZone(name) ?? "";
          const instant = Math.floor(time / 1000) * 1000;
          const wall = wallAt(instant, place);
          const back = instantOf(wall, place);
          expect(wallAt(back, place)).toEqual(wall);
          expect(instant - back).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

const anyRecurrence = fc.record(
  {
    frequency: fc.constantFrom("Minute", "Hour", "Day", "Week", "Month"),
    interval: fc.integer({ min: 1, max: 40 }),
    startTime: fc
      .integer({ min: Date.UTC(2015, 0), max: Date.UTC(2030, 0) })
      .map((time) => new Date(Math.floor(time / 60_000) * 60_000).toISOString().replace(".000Z", "Z")),
    timeZone: fc.constantFrom("UTC", berlin, "Eastern Standard Time", "Lord Howe Standard Time", "India Standard Time"),
    schedule: fc.record(
      {
        hours: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 3 }),
        minutes: fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { maxLength: 3 }),
        weekDays: fc.uniqueArray(fc.constantFrom("Monday", "Thursday", "Sunday"), { maxLength: 3 }),
        monthDays: fc.uniqueArray(
          fc.integer({ min: -31, max: 31 }).filter((one) => one !== 0),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["frequency", "interval", "startTime"] },
);
const nowOf = fc.integer({ min: Date.UTC(2016, 0), max: Date.UTC(2031, 0) });

describe("whatever the recurrence", () => {
  test("runs come in order, not before now or the start, and hold what the schedule says", () => {
    fc.assert(
      fc.property(anyRecurrence, nowOf, (recurrence, now) => {
        const next = nextRuns(recurrence, { now, count: 5 });
        if (!next.ok) throw new Error(next.why);
        const { runs: times, place } = next;
        const start = Date.parse(recurrence.startTime);
        for (const [at, time] of times.entries()) {
          expect(time).toBeGreaterThanOrEqual(Math.max(now, start));
          if (at > 0) expect(time).toBeGreaterThan(times[at - 1] ?? 0);
          const wall = wallAt(time, place);
          const { hours = [], minutes = [] } = recurrence.schedule ?? {};
          // A time that the clocks skip stands an hour (or half of one) later than it says.
          const moved = instantOf({ ...wall, hour: hours[0] ?? wall.hour, minute: minutes[0] ?? wall.minute }, place);
          const isShifted = wallAt(moved, place).minute !== (minutes[0] ?? wall.minute);
          if (minutes.length > 0 && !isShifted && recurrence.timeZone !== "Lord Howe Standard Time") {
            expect(minutes).toContain(wall.minute);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("asking later gives the rest of the same runs", () => {
    fc.assert(
      fc.property(anyRecurrence, nowOf, (recurrence, now) => {
        const whole = nextRuns(recurrence, { now, count: 5 });
        if (!whole.ok || whole.runs.length < 5) return;
        const [first = 0] = whole.runs;
        const rest = nextRuns(recurrence, { now: first + 1, count: 4 });
        expect(rest).toMatchObject({ ok: true, runs: whole.runs.slice(1) });
      }),
      { numRuns: 100 },
    );
  });
});
