/**
 * Serves the built app for docs/smoke-test.md, the ten steps on a real subscription: with the configuration on the command
 * line in place of `config.json`, and with every security header.
 *
 *   node scripts/smoke.mjs <client ID> <tenant ID> [public | usgov | china]
 */
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";

const [clientId, tenant, cloud = "public"] = process.argv.slice(2);
const port = Number(process.env.PORT ?? 4180);
if (clientId === undefined || tenant === undefined) {
  console.error("Name the app registration: node scripts/smoke.mjs <client ID> <tenant ID> [public | usgov | china]");
  process.exit(1);
}

ensureInstalled();
await ensureBuilt();
// Imported only now: they may use what was just installed.
const { readConfig } = await import("./read-config.mjs");
const { appServer } = await import("./app-server.mjs");
const config = { cloud, clientId, tenant };
const { problems } = await readConfig(JSON.stringify(config));
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
const server = appServer({ config });
server.once("error", (error) => {
  console.error(`Port ${port} cannot be used (${error.message}). Name another with PORT, and in the redirect URI.`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => {
  console.log(`\n  Sluice for ${cloud}: http://localhost:${port}/`);
  console.log(`  Redirect URI of the app registration: http://localhost:${port}/redirect.html`);
  console.log("\n  Go on with docs/smoke-test.md. Stop with Ctrl+C.");
});
