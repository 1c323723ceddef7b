import { codec, inFile, locationHint, newDataset } from "#catalogue/dataset-fields.ts";
import { fileStores, newLocation } from "#catalogue/file-location.ts";
import { at, dataset } from "#catalogue/resource-definition.ts";

export default dataset({
  type: "Avro",
  label: "Avro",
  group: "file",
  icon: "table",
  docs: "format-avro",
  summary: "Rows with their schema in the file, as event streams are captured.",
  keywords: ["rows", "event hub"],
  defaultName: "Avro1",
  stores: fileStores,
  fields: [
    ...inFile,
    codec("avroCompressionCodec", ["none", "deflate", "snappy", "xz", "bzip2"]),
    {
      kind: "number",
      path: at("avroCompressionLevel"),
      section: "Format",
      label: "Level",
      help: "From 1, the fastest, to 9, the smallest file.",
      visibleWhen: { path: at("avroCompressionCodec"), filled: true },
      integer: true,
      min: 1,
      max: 9,
    },
  ],
  parts: [locationHint],
  create: (store) => newDataset("Avro", { location: newLocation(store), avroCompressionCodec: "snappy" }),
});
