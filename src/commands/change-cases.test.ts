import { describe, expect, test } from "vitest";
import { caseAt, caseListOf } from "#catalogue/cases.ts";
import { lanesOf } from "#catalogue/catalogue.ts";
import { laneAddress } from "#model/address.ts";
import { handOn } from "#testing/hand.ts";
import { addCase, moveCase, removeCase, renameCase } from "./change-cases.ts";
import { placeActivities } from "./place-activities.ts";

const open = () => handOn("src/testing/fixtures/route-by-version.json");
type Hand = ReturnType<typeof open>;
const which = (hand: Hand) => hand.at("Which version").address;
const lanes = (hand: Hand) =>
  lanesOf(hand.activity("Which version")).map(({ label, items }) => `${label} ${items.length}`);
const refusal = (hand: Hand, command: ReturnType<typeof addCase>) => {
  const dispatched = hand.editor.dispatch(command);
  return dispatched.ok ? undefined : dispatched.reason;
};

describe("cases", () => {
  test("are added, renamed, moved and removed, Default stays last, and undo gives the same bytes", () => {
    const hand = open();
    const before = hand.bytes();
    expect(lanes(hand)).toEqual(["v1 1", "v2 0", "Default 1"]);
    hand.do(addCase(which(hand))).do(addCase(which(hand), "v3"));
    expect(lanes(hand)).toEqual(["v1 1", "v2 0", "case1 0", "v3 0", "Default 1"]);
    hand.do(renameCase(which(hand), { at: 2, value: "v0" })).do(moveCase(which(hand), { from: 2, to: 0 }));
    expect(lanes(hand)).toEqual(["v0 0", "v1 1", "v2 0", "v3 0", "Default 1"]);
    hand.do(removeCase(which(hand), 1));
    expect(lanes(hand)).toEqual(["v0 0", "v2 0", "v3 0", "Default 1"]);
    expect(hand.undoAll().bytes()).toBe(before);
  });

  test("added and removed again, the bytes are the same", () => {
    const hand = open();
    const before = hand.bytes();
    hand.do(addCase(which(hand)));
    expect(hand.bytes()).not.toBe(before);
    hand.do(removeCase(which(hand), 2));
    expect(hand.bytes()).toBe(before);
  });

  test("one that is put in another place takes its cards with it", () => {
    const hand = open();
    hand.do(placeActivities({ [hand.at("Score v1").address]: { x: 8, y: 16 } }));
    hand.do(moveCase(which(hand), { from: 0, to: 1 }));
    expect(hand.at("Score v1").lane).toBe(laneAddress(which(hand), "cases.1.activities"));
    expect(hand.editor.get().workspace.layout[hand.at("Score v1").address]).toEqual({ x: 8, y: 16 });
  });

  test("each is for a value of its own; letter case counts", () => {
    const hand = open();
    expect(refusal(hand, addCase(which(hand), "v1"))).toMatch(/"v1" already/);
    expect(refusal(hand, renameCase(which(hand), { at: 0, value: "v2" }))).toMatch(/"v2" already/);
    expect(refusal(hand, renameCase(which(hand), { at: 0, value: " " }))).toMatch(/needs the value/);
    expect(refusal(hand, renameCase(which(hand), { at: 0, value: "v1" }))).toBeUndefined();
    expect(refusal(hand, renameCase(which(hand), { at: 0, value: "V2" }))).toBeUndefined();
  });

  test("there are at most 25", () => {
    const hand = open();
    while (refusal(hand, addCase(which(hand))) === undefined);
    expect(lanes(hand)).toHaveLength(26);
    expect(refusal(hand, addCase(which(hand)))).toMatch(/25/);
    expect(refusal(hand, renameCase(which(hand), { at: 24, value: "last" }))).toBeUndefined();
  });

  test("what is gone or has none is refused in words", () => {
    const hand = open();
    expect(refusal(hand, addCase(hand.at("Remember").address))).toMatch(/has no cases/);
    expect(refusal(hand, removeCase(which(hand), 7))).toMatch(/gone/);
    expect(refusal(hand, moveCase(which(hand), { from: 0, to: 2 }))).toMatch(/gone/);
  });

  test("a lane is found as the case that it is", () => {
    const list = caseListOf(open().activity("Which version"));
    expect(caseAt(list, "cases.1.activities")).toBe(1);
    expect(caseAt(list, "defaultActivities")).toBe(-1);
    expect(caseListOf(open().activity("Each partition"))).toBeUndefined();
  });
});
