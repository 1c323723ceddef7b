import { describe, expect, test } from "vitest";
import { dynamicTextOf, isDynamic, madeDynamic, withDynamicText } from "./dynamic-form.ts";

const url = { kind: "text", dynamic: "allowed" } as const;

describe("dynamic content in a field", () => {
  test("is kept in the form in which the document has it", () => {
    const object = { type: "Expression", value: "@a()", note: 1 };
    expect(withDynamicText(object, "@b()")).toEqual({ type: "Expression", value: "@b()", note: 1 });
    expect(withDynamicText("@a()", "@b()")).toBe("@b()");
  });

  test("is written as the object where there was none, going on from the text", () => {
    expect(withDynamicText(undefined, "@a()")).toEqual({ value: "@a()", type: "Expression" });
    expect(madeDynamic("https://x")).toEqual({ value: "https://x", type: "Expression" });
    expect(madeDynamic("")).toEqual({ value: "@", type: "Expression" });
  });

  test("of a linked service is written as text with the expression in it", () => {
    const field = { ...url, dynamicAs: "text" } as const;
    expect(madeDynamic("https://x", field)).toBe("https://x@{linkedService().}");
    expect(isDynamic(field, madeDynamic("", field))).toBe(true);
  });

  test("is told from literals by the language, and only where the field takes it", () => {
    expect(isDynamic(url, "@pipeline().RunId")).toBe(true);
    expect(isDynamic(url, "a@b.c")).toBe(false);
    expect(isDynamic({ kind: "text" }, "@mention")).toBe(false);
    expect(isDynamic({ kind: "text" }, { value: "", type: "Expression" })).toBe(true);
    expect(isDynamic({ kind: "expression", dynamic: "required" }, undefined)).toBe(true);
  });

  test("has its text in either form", () => {
    expect(dynamicTextOf({ value: "@a()", type: "Expression" })).toBe("@a()");
    expect(dynamicTextOf("@a()")).toBe("@a()");
    expect(dynamicTextOf(undefined)).toBe("");
  });
});
