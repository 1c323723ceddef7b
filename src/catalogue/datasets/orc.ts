import { codec, inFile, locationHint, newDataset } from "#catalogue/dataset-fields.ts";
import { fileStores, newLocation } from "#catalogue/file-location.ts";
import { dataset } from "#catalogue/resource-definition.ts";

export default dataset({
  type: "Orc",
  label: "ORC",
  group: "file",
  icon: "table",
  docs: "format-orc",
  summary: "Columns with types, packed, as Hive writes them.",
  keywords: ["columnar", "hive"],
  defaultName: "Orc1",
  stores: fileStores,
  fields: [...inFile, codec("orcCompressionCodec", ["none", "zlib", "snappy", "lzo"])],
  parts: [locationHint],
  create: (store) => newDataset("Orc", { location: newLocation(store), orcCompressionCodec: "snappy" }),
});
