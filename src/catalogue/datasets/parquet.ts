import { codec, inFile, locationHint, newDataset } from "#catalogue/dataset-fields.ts";
import { fileStores, newLocation } from "#catalogue/file-location.ts";
import { dataset } from "#catalogue/resource-definition.ts";

export default dataset({
  type: "Parquet",
  label: "Parquet",
  group: "file",
  icon: "table",
  docs: "format-parquet",
  summary: "Columns with types, packed: the usual choice for machine learning.",
  keywords: ["columnar", "snappy", "training data"],
  defaultName: "Parquet1",
  stores: fileStores,
  fields: [...inFile, codec("compressionCodec", ["none", "gzip", "snappy", "lzo"])],
  parts: [locationHint],
  create: (store) => newDataset("Parquet", { location: newLocation(store), compressionCodec: "snappy" }),
});
