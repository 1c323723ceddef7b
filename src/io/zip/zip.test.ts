/** The zips that the malformed corpus describes, built here, and the zips that Studio and we write. */
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { limits } from "../limits.ts";
import { type Opening, openFiles } from "../open-files.ts";
import { readDirectory } from "./directory.ts";
import { writeZip } from "./write-zip.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const plain = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, text(content)])), { level: 0 });

const template = (name: string): string =>
  JSON.stringify({
    $schema: "http://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    parameters: { factoryName: { type: "string", metadata: "Data Factory name" } },
    resources: [
      {
        name: `[concat(parameters('factoryName'), '/${name}')]`,
        type: "Microsoft.DataFactory/factories/pipelines",
        apiVersion: "2018-06-01",
        properties: { activities: [{ name: "Wait", type: "Wait", typeProperties: { waitTimeInSeconds: 1 } }] },
        dependsOn: [],
      },
    ],
  });

/** Changes bytes of the directory's first entry, and of its local header, at an offset of the directory. */
function tampered(zip: Uint8Array, offset: number, localOffset: number, value: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  view.setUint8(view.getUint32(end + 16, true) + offset, value);
  view.setUint8(localOffset, value);
  return copy;
}

const open = (bytes: Uint8Array): Promise<Opening> => openFiles([{ path: "t.zip", bytes }]);
const names = ({ resources }: Opening): string[] => resources.map(({ kind, name }) => `${kind} ${name}`);

describe("given a zip that is whole", () => {
  test("when its files lie at the root, they open", async () => {
    const opening = await open(plain({ "manifest.json": '{"name":"t"}', "t.json": template("t") }));
    expect(names(opening)).toEqual(["pipeline t"]);
    expect([opening.notes, opening.problems]).toEqual([[], []]);
  });

  test("when its paths are written with backslashes, they open", async () => {
    const opening = await open(plain({ "t\\manifest.json": '{"name":"t"}', "t\\t.json": template("t") }));
    expect(names(opening)).toEqual(["pipeline t"]);
    expect([opening.notes, opening.problems]).toEqual([[], []]);
  });

  test("when it was deflated by another tool, it opens", async () => {
    const long = template("t").replace("Wait", "W".repeat(5000));
    const opening = await open(zipSync({ t: { "t.json": text(long) } }, { level: 9 }));
    expect(names(opening)).toEqual(["pipeline t"]);
  });

  test("when it holds two templates, both open and that is said", async () => {
    const files = {
      "a/manifest.json": '{"name":"a"}',
      "a/a.json": template("a"),
      "b/manifest.json": '{"name":"b"}',
      "b/b.json": template("b"),
    };
    const opening = await open(plain(files));
    expect(names(opening)).toEqual(["pipeline a", "pipeline b"]);
    expect(opening.notes.map(({ message }) => message)).toEqual(["The zip holds 2 templates; all of them are opened."]);
  });

  test("when it holds the support files of a factory, all resources open", async () => {
    const opening = await open(
      plain({
        "diagnostic.json": "{}",
        "info.txt": "words",
        "pipeline/": "",
        "pipeline/p.json": '{"name":"p","properties":{"activities":[]}}',
        "dataset/d.json":
          '{"name":"d","properties":{"type":"Json","linkedServiceName":{"referenceName":"l","type":"LinkedServiceReference"}}}',
      }),
    );
    expect(names(opening)).toEqual(["pipeline p", "dataset d"]);
    expect([opening.notes, opening.problems]).toEqual([[], []]);
  });

  test("when a path leads out of the zip, it is taken as inside", () => {
    const directory = readDirectory(plain({ "../../etc/x.json": "{}" }));
    expect(directory.ok && directory.entries.map(({ path }) => path)).toEqual(["etc/x.json"]);
  });
});

describe("given a zip that is broken or hostile", () => {
  const refused = async (bytes: Uint8Array): Promise<string> => {
    const { resources, problems } = await open(bytes);
    expect(resources).toEqual([]);
    return problems.map(({ message }) => message).join("\n");
  };
  const whole = plain({ "t/t.json": template("t"), "t/manifest.json": "{}" });

  test("when a file would unpack to far more than its size, it is refused before that", async () => {
    const blanks = new Uint8Array(2 * limits.zipRatioFromBytes).fill(32);
    expect(await refused(zipSync({ t: { "t.json": blanks } }, { level: 9 }))).toMatch(/more than 200 times/);
  });

  test("when the directory lies about a size, the file is dropped as soon as it grows past it", async () => {
    const blanks = new Uint8Array(200_000).fill(32);
    const lying = zipSync({ "t.json": blanks }, { level: 9 }).slice();
    const view = new DataView(lying.buffer);
    view.setUint32(view.getUint32(lying.length - 6, true) + 24, 5000, true);
    expect(await refused(lying)).toMatch(/damaged: t\.json/);
  });

  test("when it holds too many files, the limit is named", async () => {
    const many = Object.fromEntries(Array.from({ length: limits.zipEntries + 1 }, (_, at) => [`t/${at}.json`, "{}"]));
    expect(await refused(plain(many))).toMatch(/more than 10000 entries/);
  });

  test("when it is password protected, that is said", async () => {
    expect(await refused(tampered(whole, 8, 6, 1))).toMatch(/password protected/);
  });

  test("when it is cut off, that is said", async () => {
    expect(await refused(whole.slice(0, Math.floor(whole.length * 0.6)))).toMatch(/damaged: its end is missing/);
  });

  test("when a checksum is wrong, the file is named", async () => {
    expect(await refused(tampered(whole, 16, 14, 0))).toMatch(/damaged: t\/t\.json/);
  });

  test("when it is the error message of a storage account, or a page, that is said", async () => {
    const xml = '\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code></Error>';
    expect(await refused(text(xml))).toMatch(/XML, not a zip/);
    expect(await refused(text("<!DOCTYPE html><html></html>"))).toMatch(/HTML page, not a zip/);
  });

  test("when any byte is changed, nothing throws", async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const copy = whole.slice();
      copy[at] = (copy[at] ?? 0) ^ 0xff;
      const { resources, problems } = await open(copy);
      expect(resources.length + problems.length).toBeGreaterThan(0);
    }
  });
});

test("given a folder and two files, when they are packed, the zip is laid out as Studio lays it out", () => {
  const zip = writeZip("Load", [
    { path: "manifest.json", bytes: text("{}") },
    { path: "Load.json", bytes: text("{}") },
  ]);
  const view = new DataView(zip.buffer);
  let at = view.getUint32(zip.length - 6, true);
  const seen = ["Load/", "Load/manifest.json", "Load/Load.json"].map((path) => {
    const entry = {
      path: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + path.length)),
      madeBy: view.getUint16(at + 4, true),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      attributes: view.getUint32(at + 38, true),
    };
    at += 46 + path.length;
    return entry;
  });
  expect(seen).toEqual([
    { path: "Load/", madeBy: 20, flags: 0, method: 0, attributes: 0x10 },
    { path: "Load/manifest.json", madeBy: 20, flags: 0, method: 0, attributes: 0 },
    { path: "Load/Load.json", madeBy: 20, flags: 0, method: 0, attributes: 0 },
  ]);
});
