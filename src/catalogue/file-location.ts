/** Where the file of a dataset lies: one choice by the kind of store, and its parts. */
import type { Field } from "./definition.ts";
import { at, type Store } from "./resource-definition.ts";
import type { VariantField } from "./variant.ts";

const section = "Location";
const said = at("location.type");
const container = at("location.container");
const fileSystem = at("location.fileSystem");
const relativeUrl = at("location.relativeUrl");
const inFolder = [at("location.folderPath"), at("location.fileName")];

/** The stores that the dialog offers, the usual one first. */
export const fileStores: readonly Store[] = [
  { id: "AzureBlobFSLocation", label: "Azure Data Lake Storage Gen2", types: ["AzureBlobFS"] },
  { id: "AzureBlobStorageLocation", label: "Azure Blob Storage", types: ["AzureBlobStorage", "AzureStorage"] },
  { id: "HttpServerLocation", label: "HTTP", types: ["HttpServer"] },
];

/** Every store that has a name here. */
export const knownStores: readonly Store[] = [
  ...fileStores,
  { id: "AzureDataLakeStoreLocation", label: "Azure Data Lake Storage Gen1", types: ["AzureDataLakeStore"] },
  { id: "AzureFileStorageLocation", label: "Azure Files", types: ["AzureFileStorage"] },
  { id: "FileServerLocation", label: "File system", types: ["FileServer"] },
  { id: "SftpLocation", label: "SFTP", types: ["Sftp"] },
  { id: "FtpServerLocation", label: "FTP", types: ["FtpServer"] },
];

const needsOf: Readonly<Record<string, readonly string[]>> = {
  AzureBlobFSLocation: [fileSystem],
  AzureBlobStorageLocation: [container],
};
const takesOf: Readonly<Record<string, readonly string[]>> = { HttpServerLocation: [relativeUrl] };

/** Which kind of store it is. */
export const locationStore: VariantField = {
  kind: "variant",
  path: said,
  section,
  label: "Store",
  help: "The kind of store that the linked service leads to.",
  required: true,
  variants: knownStores.map(({ id, label }) => ({
    id,
    label,
    set: { [said]: id },
    needs: needsOf[id] ?? [],
    takes: [...(takesOf[id] ?? []), ...inFolder],
  })),
};

/** The parts of a location. */
export const locationFields: readonly Field[] = [
  locationStore,
  {
    kind: "text",
    path: container,
    section,
    label: "Container",
    help: "The container of the storage account.",
    dynamic: "allowed",
  },
  {
    kind: "text",
    path: fileSystem,
    section,
    label: "File system",
    notes: "abfss-paths",
    help: "The container of the data lake.",
    dynamic: "allowed",
  },
  {
    kind: "text",
    path: relativeUrl,
    section,
    label: "Relative URL",
    help: "The rest of the address, behind the base URL.",
    dynamic: "allowed",
  },
  {
    kind: "text",
    path: at("location.folderPath"),
    section,
    label: "Folder",
    notes: "folder-layout",
    help: "The folder inside it. Empty for all folders, or where a copy names it.",
    placeholder: "scores/2026",
    dynamic: "allowed",
  },
  {
    kind: "text",
    path: at("location.fileName"),
    section,
    label: "File",
    help: "The name of one file. Empty for every file of the folder, or where a copy names it.",
    dynamic: "allowed",
  },
];

/** A location as a new dataset has it. */
export function newLocation(store: Store | undefined): { readonly type: string } {
  return { type: (store ?? fileStores[0])?.id ?? "AzureBlobFSLocation" };
}

/** The store of a linked service's type, as far as its name is known here. */
export function storeOf(type: string): Store | undefined {
  return knownStores.find(({ types }) => types.includes(type));
}

/** The types of linked services that lead to files. */
export const fileStoreTypes: readonly string[] = [
  ...knownStores.flatMap(({ types }) => types),
  "AmazonS3",
  "AmazonS3Compatible",
  "GoogleCloudStorage",
  "Hdfs",
  "Lakehouse",
  "OracleCloudStorage",
];
