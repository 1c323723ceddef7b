/**
 * `npm run headers [folder]`: writes the security headers for hosts, from the `config.json` of a built folder. Into the
 * folder goes what Azure Static Web Apps reads there; what nginx and Caddy read goes beside it, where nobody serves it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { securityHeaders } from "./headers.mjs";
import { caddyfile, nginx, staticWebApp } from "./hosting-files.mjs";
import { configText, readConfig } from "./read-config.mjs";
import { stampServiceWorker } from "./stamp-service-worker.mjs";

/** Writes the files; gives what is wrong with the configuration, whose origin then is in none of them. */
export async function writeHeaders(folder) {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} holds no built app. Run: npm run build`);
  const { config, problems } = await readConfig(configText(folder));
  const headers = securityHeaders({ config });
  const hosting = join(dirname(resolve(folder)), "hosting");
  mkdirSync(hosting, { recursive: true });
  const files = [
    [join(folder, "staticwebapp.config.json"), staticWebApp(headers)],
    [join(hosting, "nginx.conf"), nginx(headers)],
    [join(hosting, "Caddyfile"), caddyfile(headers)],
  ];
  for (const [file, text] of files) writeFileSync(file, text);
  const worker = join(folder, "service-worker.js");
  if (existsSync(worker)) writeFileSync(worker, stampServiceWorker(readFileSync(worker, "utf8"), headers));
  for (const problem of problems) console.warn(problem);
  console.log(`Headers: ${files.map(([file]) => relative(process.cwd(), file)).join(", ")}`);
  return problems;
}

if (process.argv[1]?.endsWith("write-headers.mjs")) {
  const problems = await writeHeaders(process.argv[2] ?? "dist");
  process.exitCode = problems.length === 0 ? 0 : 1;
}
