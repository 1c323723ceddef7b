import { compression, encodingName, inFile, locationHint, newDataset } from "#catalogue/dataset-fields.ts";
import { fileStores, newLocation } from "#catalogue/file-location.ts";
import { dataset } from "#catalogue/resource-definition.ts";

export default dataset({
  type: "Json",
  label: "JSON",
  group: "file",
  icon: "document",
  docs: "format-json",
  summary: "Documents, one or many in a file.",
  keywords: ["documents", "jsonl"],
  defaultName: "Json1",
  stores: fileStores,
  fields: [...inFile, encodingName, ...compression],
  parts: [locationHint],
  create: (store) => newDataset("Json", { location: newLocation(store) }),
});
