import { describe, expect, test } from "vitest";
import { type AskedKind, typeGroups } from "./type-entries.ts";

const shown = (kind: AskedKind, query = "") =>
  typeGroups(kind, query).map(
    ({ label, entries }) => `${label}: ${entries.map((one) => one.definition.label).join(", ")}`,
  );

describe("what the dialog offers", () => {
  test("datasets by store, then databases and the rest; what is older comes last", () => {
    const files = "Avro, Binary, Delimited text, JSON, ORC, Parquet";
    expect(shown("dataset")).toEqual([
      `Azure Data Lake Storage Gen2: ${files}`,
      `Azure Blob Storage: ${files}`,
      `HTTP: ${files}`,
      "Databases: Azure SQL Database, Azure SQL Managed Instance, Azure Synapse Analytics, SQL Server",
      "Web services: REST",
      "Older: Azure Blob (legacy)",
    ]);
  });

  test("every linked service once, the four triggers by clock and by event", () => {
    const services = typeGroups("linkedService", "").flatMap(({ entries }) => entries);
    expect(services).toHaveLength(20);
    expect(shown("trigger")).toEqual([
      "By the clock: Schedule, Tumbling window",
      "By an event: Custom events, Storage events",
    ]);
  });

  test("a search takes words of label, type, store and synonym in any order", () => {
    expect(shown("dataset", "parquet gen2")).toEqual(["Azure Data Lake Storage Gen2: Parquet"]);
    expect(shown("dataset", "csv blob")).toEqual(["Azure Blob Storage: Delimited text"]);
    expect(shown("linkedService", "secret password")).toEqual(["Secrets: Azure Key Vault"]);
    expect(shown("trigger", "cron")).toEqual(["By the clock: Schedule"]);
    expect(shown("trigger", "nothing of the kind")).toEqual([]);
  });
});
