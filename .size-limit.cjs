/** What a first visit loads, and the budgets of the lazy parts (gzip). Read from the build's manifest. */
const { existsSync, readFileSync } = require("node:fs");

if (!existsSync("dist/.vite/manifest.json")) throw new Error("Build first: npm run build");
const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));

function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closure(next, seen);
  return seen;
}
const files = (keys) => [...keys].map((key) => `dist/${manifest[key].file}`).filter((file) => file.endsWith(".js"));

const first = closure("index.html");
const lazy = (source) => files([...closure(source)].filter((key) => !first.has(key)));
const budgets = [
  ["Canvas", "src/ui/canvas/Canvas.tsx", "100 kB"],
  ["JSON editor", "src/ui/json/JsonEditor.tsx", "1050 kB"],
  ["Gallery", "src/ui/gallery/Gallery.tsx", "30 kB"],
  ["Notes", "src/ui/notes/Notes.tsx", "20 kB"],
  ["Patterns", "src/catalogue/patterns/patterns.ts", "12 kB"],
  ["Publish panel", "src/ui/publish/PublishView.tsx", "100 kB"],
  ["Sign-in", "src/azure/sign-in/sign-in.ts", "100 kB"],
  ["The page that a sign-in comes back to", "redirect.html", "40 kB"],
];

// Who only authors, or publishes to the sandbox, never loads the library of the sign-in.
const withMsal = (list) => list.filter((file) => readFileSync(file, "utf8").includes("msal."));
if (withMsal(lazy("src/azure/sign-in/sign-in.ts")).length === 0) throw new Error("The look-out for MSAL is blind.");
const early = withMsal([...files(first), ...lazy("src/ui/publish/PublishView.tsx")]);
if (early.length > 0) throw new Error(`MSAL is loaded without a sign-in: ${early.join(", ")}`);

module.exports = [
  { name: "First load", path: files(first), limit: "250 kB", gzip: true },
  ...budgets
    .filter(([, source]) => manifest[source])
    .map(([name, source, limit]) => ({ name, path: lazy(source), limit, gzip: true })),
  { name: "Service worker", path: "dist/service-worker.js", limit: "12 kB", gzip: true },
];
