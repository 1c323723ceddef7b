/** Opens any mix of files, as they are dropped, picked or pasted: resources, templates, zips of either, whole folders. */

import { sameJson } from "#model/json.ts";
import type { Resource, ResourceKind } from "#model/workspace.ts";
import type { Problem } from "./note.ts";
import { type FileBytes, readFile } from "./read-resource.ts";
import { isZip } from "./zip/directory.ts";

/** Something that is said of a file; the message is complete, with the file's name where several were opened. */
interface FileMessage {
  readonly file: string;
  readonly message: string;
}

export interface Opening {
  readonly resources: readonly Resource[];
  /** What was taken although it is unusual, and what was left out and why. */
  readonly notes: readonly FileMessage[];
  /** Files that could not be opened. */
  readonly problems: readonly FileMessage[];
}

/** Files between two breaths, so that a large folder does not freeze the page. */
const breath = 64;

/** Reads all files. Nothing throws for what a file holds; files that only accompany resources are passed over. */
export async function openFiles(files: readonly FileBytes[]): Promise<Opening> {
  const gathering = new Gathering();
  for (const [index, file] of files.entries()) {
    if (index % breath === breath - 1) await new Promise<void>((resolve) => setTimeout(resolve));
    if (isZip(file.bytes) || /\.zip$/i.test(file.path)) await openZip(file, gathering);
    else openOne(file, gathering, files.length > 1);
  }
  return gathering.opening(files.length > 1);
}

async function openZip(file: FileBytes, gathering: Gathering): Promise<void> {
  // The unpacker is loaded with the first zip.
  const { readZip } = await import("./zip/read-zip.ts");
  const zip = readZip(file.bytes, (path) => isJson(path) || isInnerZip(path));
  if (!zip.ok) return gathering.refuse(file.path, zip.problem);
  const before = gathering.templates;
  for (const inner of zip.files) {
    if (isInnerZip(inner.path))
      gathering.note(inner.path, "A zip inside the zip is left out. Unpack it and open it by itself.");
    else openOne(inner, gathering, true);
  }
  const templates = gathering.templates - before;
  if (templates > 1) gathering.note(file.path, `The zip holds ${templates} templates; all of them are opened.`);
  if (!zip.files.some((inner) => isJson(inner.path))) {
    gathering.refuse(file.path, { message: "The zip holds no JSON file, so there is nothing to open." });
  }
}

function openOne(file: FileBytes, gathering: Gathering, amongOthers: boolean): void {
  if (amongOthers && !isJson(file.path))
    return gathering.passOver(file.path, { message: "Only JSON files and zips are opened." });
  const reading = readFile(file);
  if (!reading.ok) {
    const { problem } = reading;
    if (!amongOthers || problem.role === undefined) return gathering.refuse(file.path, problem);
    return problem.role === "companion"
      ? gathering.passOver(file.path, problem)
      : gathering.leaveOut(file.path, problem);
  }
  if (reading.form === "template") gathering.templates += 1;
  for (const note of reading.notes) gathering.note(file.path, note.message);
  for (const resource of reading.resources) gathering.add(file.path, resource);
}

class Gathering {
  templates = 0;
  readonly #resources = new Map<string, Resource>();
  readonly #notes: FileMessage[] = [];
  readonly #problems: FileMessage[] = [];
  /** Files that would be problems if nothing else were opened. */
  readonly #passedOver: FileMessage[] = [];

  note(file: string, message: string): void {
    this.#notes.push({ file, message });
  }

  refuse(file: string, { message }: Problem): void {
    this.#problems.push({ file, message });
  }

  passOver(file: string, { message }: Problem): void {
    this.#passedOver.push({ file, message });
  }

  leaveOut(file: string, problem: Problem): void {
    this.passOver(file, problem);
    this.note(file, `Left out. ${problem.message}`);
  }

  /** Two resources of one kind and name cannot stand in one workspace; the first stays. */
  add(file: string, resource: Resource): void {
    const key = keyOf(resource.kind, resource.name);
    const known = this.#resources.get(key);
    if (known === undefined) this.#resources.set(key, resource);
    else if (!sameJson(known.json, resource.json)) {
      const from = known.origin.path === undefined ? "" : ` from ${known.origin.path}`;
      this.note(
        file,
        `There is more than one ${resource.kind} called ${resource.name}; the one${from} is opened, this one is left out.`,
      );
    }
  }

  opening(severalFiles: boolean): Opening {
    const resources = [...this.#resources.values()];
    const isEmpty = resources.length === 0 && this.#problems.length === 0;
    const files = new Set([...this.#notes, ...this.#problems].map(({ file }) => file));
    const named = severalFiles || files.size > 1;
    const say = ({ file, message }: FileMessage): FileMessage => ({
      file,
      message: named ? `${file}: ${message}` : message,
    });
    return {
      resources,
      notes: isEmpty ? [] : this.#notes.map(say),
      problems: (isEmpty ? this.#passedOver : this.#problems).map(say),
    };
  }
}

/** As `sameName` compares them. */
function keyOf(kind: ResourceKind, name: string): string {
  return `${kind}/${name.toLowerCase()}`;
}

function isJson(path: string): boolean {
  return /\.json$/i.test(path) && !/(^|\/)diagnostic\.json$/i.test(path);
}

function isInnerZip(path: string): boolean {
  return /\.zip$/i.test(path);
}
