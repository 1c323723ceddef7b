/** Fields that several types of datasets have. */
import type { JsonObject } from "#model/json.ts";
import type { Field } from "./definition.ts";
import { fileStoreTypes, locationFields } from "./file-location.ts";
import { at, type Part } from "./resource-definition.ts";

/** The connection of a dataset. */
export function onLinkedService(types: readonly string[], help: string): Field {
  return {
    kind: "reference",
    path: "properties.linkedServiceName",
    label: "Linked service",
    help,
    required: true,
    to: "linkedService",
    types,
  };
}

/** A file in a store: the connection and the place. */
export const inFile: readonly Field[] = [
  onLinkedService(fileStoreTypes, "The connection to the store that holds the file."),
  ...locationFields,
];

/** Says where the linked service leads to, when the location says otherwise. */
export const locationHint: Part = { part: "location-hint", paths: [], section: "Location" };

/** The character set of a text file. */
export const encodingName: Field = {
  kind: "text",
  path: at("encodingName"),
  section: "Format",
  label: "Encoding",
  help: "How characters are written. Without it, UTF-8 unless the file's own mark says otherwise.",
  placeholder: "UTF-8",
  suggestions: ["UTF-8", "UTF-8 without BOM", "UTF-16", "UTF-16BE", "US-ASCII", "ISO-8859-1", "WINDOWS-1252"],
  rare: true,
  dynamic: "allowed",
};

/** How a file is packed, for the formats that name it in one word. */
export function codec(name: string, codecs: readonly string[]): Field {
  return {
    kind: "choice",
    path: at(name),
    section: "Format",
    label: "Compression",
    help: "How the file is packed.",
    dynamic: "allowed",
    isOpen: true,
    options: codecs.map((value) => ({ value, label: value })),
  };
}

/** How a file is packed, for the formats that name it in an object. */
export const compression: readonly Field[] = [
  {
    kind: "choice",
    path: at("compression.type"),
    section: "Format",
    label: "Compression",
    help: "How the file is packed.",
    required: true,
    dynamic: "allowed",
    isOpen: true,
    options: ["gzip", "bzip2", "deflate", "ZipDeflate", "Tar", "TarGzip", "snappy", "lz4"].map((value) => ({
      value,
      label: value,
    })),
  },
  {
    kind: "choice",
    path: at("compression.level"),
    section: "Format",
    label: "Level",
    help: "Fastest takes less time, Optimal less space.",
    visibleWhen: { path: at("compression.type"), filled: true },
    dynamic: "allowed",
    isOpen: true,
    options: ["Fastest", "Optimal"].map((value) => ({ value, label: value })),
  },
];

/** Schema and table of a database. */
export const sqlTable: readonly Field[] = [
  {
    kind: "text",
    path: at("schema"),
    label: "Schema",
    help: "The schema that the table belongs to.",
    placeholder: "dbo",
    dynamic: "allowed",
  },
  {
    kind: "text",
    path: at("table"),
    label: "Table",
    help: "The table or view. Empty where a query or a stored procedure gives the rows.",
    dynamic: "allowed",
  },
  {
    kind: "text",
    path: at("tableName"),
    label: "Table (older)",
    help: "Schema and table in one text, as older files have it. Use the two fields above instead.",
    rare: true,
    dynamic: "allowed",
  },
];

/** `properties` of a new dataset, its columns not yet known. */
export function newDataset(type: string, typeProperties: JsonObject): JsonObject {
  return {
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
    annotations: [],
    type,
    typeProperties,
    schema: [],
  };
}
