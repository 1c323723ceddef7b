/**
 * `node scripts/sbom.mjs`: the bill of materials of what ships, in CycloneDX, on the standard output. npm makes it; what it
 * does not know is put right: the app's own name (npm takes the folder's), and what Monaco carries inside.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { noticesOfParts } from "./notices-of-parts.mjs";

/** The bill as an object. Asks no host: npm reads what is installed. */
export function billOfMaterials() {
  const words = ["sbom", "--sbom-format=cyclonedx", "--sbom-type=application", "--omit=dev"];
  const bill = JSON.parse(execFileSync("npm", words, { encoding: "utf8", stdio: "pipe" }));
  const { name } = JSON.parse(readFileSync("package.json", "utf8"));
  const parts = noticesOfParts("node_modules/monaco-editor").map(({ name: part, licence }) => ({
    type: "library",
    name: part.replace(" (in monaco-editor)", ""),
    licenses: [{ license: { id: licence } }],
  }));
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...bill.metadata.component, name } },
    components: bill.components.map((component) =>
      component.name === "monaco-editor" ? { ...component, components: parts } : component,
    ),
  };
}

if (process.argv[1]?.endsWith("sbom.mjs")) console.log(JSON.stringify(billOfMaterials(), null, 2));
