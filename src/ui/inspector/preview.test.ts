import { describe, expect, test } from "vitest";
import { piecesOf } from "./preview.ts";

describe("dynamic content at rest", () => {
  test("a parameter alone is one chip, without its @", () => {
    expect(piecesOf("@pipeline().parameters.endpoint_uri")).toEqual([
      { is: "chip", kind: "parameter", name: "endpoint_uri", path: "" },
    ]);
  });

  test("the chip of an activity holds what is read of it", () => {
    const text = "@concat('Bearer ', activity('Authorize').output.access_token)";
    expect(piecesOf(text)).toEqual([
      { is: "function", text: "concat" },
      { is: "plain", text: "(" },
      { is: "string", text: "'Bearer '" },
      { is: "plain", text: "," },
      { is: "plain", text: " " },
      { is: "chip", kind: "activity", name: "Authorize", path: "output.access_token" },
      { is: "plain", text: ")" },
    ]);
  });

  test("text around interpolations stays, signs around a lone chip go", () => {
    expect(piecesOf('{"Uri": "@{pipeline().parameters.uri}", "n": @{add(1, 2)}}')).toEqual([
      { is: "plain", text: '{"Uri": "' },
      { is: "chip", kind: "parameter", name: "uri", path: "" },
      { is: "plain", text: '", "n": ' },
      { is: "plain", text: "@{" },
      { is: "function", text: "add" },
      { is: "plain", text: "(" },
      { is: "plain", text: "1" },
      { is: "plain", text: "," },
      { is: "plain", text: " " },
      { is: "plain", text: "2" },
      { is: "plain", text: ")" },
      { is: "plain", text: "}" },
      { is: "plain", text: "}" },
    ]);
  });

  test("a literal is plain text, whatever it contains", () => {
    expect(piecesOf("mail me at a@b.c, not activity('X')")).toEqual([
      { is: "plain", text: "mail me at a@b.c, not activity('X')" },
    ]);
    expect(piecesOf("")).toEqual([]);
  });

  test("text that is typed halfway loses nothing", () => {
    const text = "@{pipeline().parameters.";
    expect(
      piecesOf(text)
        .map((piece) => (piece.is === "chip" ? piece.name : piece.text))
        .join(""),
    ).toContain("parameters.");
  });
});
