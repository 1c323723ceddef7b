import { compression, inFile, locationHint, newDataset } from "#catalogue/dataset-fields.ts";
import { fileStores, newLocation } from "#catalogue/file-location.ts";
import { dataset } from "#catalogue/resource-definition.ts";

export default dataset({
  type: "Binary",
  label: "Binary",
  group: "file",
  icon: "document",
  docs: "format-binary",
  summary: "Files as they are: copied, moved or deleted, not read.",
  keywords: ["copy", "model", "image"],
  defaultName: "Binary1",
  stores: fileStores,
  fields: [...inFile, ...compression],
  parts: [locationHint],
  create: (store) => newDataset("Binary", { location: newLocation(store) }),
});
