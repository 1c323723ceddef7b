import { describe, expect, test } from "vitest";
import { referencesIn } from "./references.ts";

const seen = (text: string) => referencesIn(text).map(({ kind, name }) => `${kind}:${name}`);

describe("references in a string of a document", () => {
  test.each([
    ["@activity('Train').output.id", ["activity:Train"]],
    ["@ACTIVITY ( 'Train' ).output", ["activity:Train"]],
    ["@concat(activity('A').output.x, activity('B').error?.message)", ["activity:A", "activity:B"]],
    ["@activity('It''s done').output", ["activity:It's done"]],
    ["@pipeline().parameters.window_start", ["parameter:window_start"]],
    ["@pipeline()?.parameters?['window start']", ["parameter:window start"]],
    ["@pipeline()['parameters']['x']", ["parameter:x"]],
    ["@pipeline().Parameters.X.y", ["parameter:X"]],
    ["@pipeline().globalParameters.env", ["globalParameter:env"]],
    ["@variables('count')", ["variable:count"]],
    ["@item().name", ["item:"]],
    ["from @{item()} to @{variables('end')}", ["item:", "variable:end"]],
    ["@{concat('}', activity('A').output.x)}", ["activity:A"]],
    ["@if(true,\n  pipeline()\n    .parameters\n    .p, null)", ["parameter:p"]],
    ["@{activity('A').output", ["activity:A"]],
  ])("given %j, then they are %j", (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  test.each([
    ["plain text", "activity('A').output"],
    ["a leading blank", " @activity('A').output"],
    ["an escaped sign", "@@activity('A').output"],
    ["an escaped interpolation", "use @@{activity('A')} here"],
    ["a string literal", "@concat('activity(''A'')', 'pipeline().parameters.p')"],
    ["a literal inside an interpolation", "@{concat('@{activity(''A'')}')}"],
    ["a property of that name", "@activity2('A').item"],
    ["a member called like a function", "@foo().activity('A')"],
    ["a computed name", "@activity(concat('A', 'B')).output"],
    ["double quotes", '@activity("A").output'],
    ["an unfinished name", "@activity('A"],
    ["system variables", "@pipeline().RunId"],
    ["a lone sign", "@"],
    ["an address", "someone@example.com"],
  ])("given %s, then there are none", (_, text) => {
    expect(seen(text)).toEqual([]);
  });

  test("positions are those of the whole string", () => {
    const text = "x @{ activity( 'A''b' ).output } y @{pipeline().parameters[ 'p' ]}";
    const [activity, parameter] = referencesIn(text);
    expect(text.slice(activity?.start, activity?.end)).toBe("activity( 'A''b' )");
    expect(text.slice(activity?.place?.nameStart, activity?.place?.nameEnd)).toBe("A''b");
    expect(text.slice(parameter?.start, parameter?.end)).toBe("pipeline().parameters[ 'p' ]");
    expect(text.slice(parameter?.place?.start, parameter?.place?.end)).toBe("[ 'p' ]");
  });
});
