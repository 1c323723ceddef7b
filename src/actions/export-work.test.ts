import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { newOrigin, type Resource } from "#model/workspace.ts";
import { createEditor } from "#store/editor.ts";
import type { NamedBytes, Ports } from "./action.ts";
import { exportWork } from "./export-work.ts";

function pipeline(name: string): Resource {
  const json = { name, properties: { activities: [] } };
  return { kind: "pipeline", name, json, origin: newOrigin(json) };
}

async function exported(resources: readonly Resource[], user: "saves" | "cancels" = "saves") {
  const files: NamedBytes[] = [];
  const refuse = () => Promise.reject(new Error("not asked for"));
  const ports: Ports = {
    pickFiles: refuse,
    saveFile: (file) => {
      files.push(file);
      return Promise.resolve(user === "saves");
    },
    copyText: refuse,
    pasteText: refuse,
    markSaved: () => undefined,
    reload: () => undefined,
    forgetWorkspace: refuse,
  };
  const editor = createEditor();
  if (resources.length > 0) editor.open(resources, "Open");
  const { isSafe, says } = await exportWork({ editor, ports });
  return { isSafe, says, files: files.map(({ bytes }) => Object.keys(unzipSync(bytes)).toSorted()) };
}

test("a name that a file system cannot take gets a path of its own", async () => {
  const { files, isSafe } = await exported([pipeline("Load"), pipeline("a/b"), pipeline("a_b")]);
  expect(files).toEqual([["pipeline/Load.json", "pipeline/a_b (2).json", "pipeline/a_b.json"]]);
  expect(isSafe).toBe(true);
});

test("an export that was cancelled is not safe; an empty workspace has nothing to lose", async () => {
  expect(await exported([pipeline("Load")], "cancels")).toMatchObject({ isSafe: false, says: "Nothing was saved." });
  expect(await exported([])).toMatchObject({ isSafe: true, files: [] });
});
