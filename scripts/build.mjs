/** `npm run build`: the app in dist/, and the headers that its hosts must set. */
import { run } from "./installed.mjs";
import { writeHeaders } from "./write-headers.mjs";

/** Builds with the words of Vite's command line, such as `--logLevel warn`. */
export async function build(...parameters) {
  run("npx", ["vite", "build", ...parameters]);
  await writeHeaders("dist");
}

if (process.argv[1]?.endsWith("build.mjs")) await build(...process.argv.slice(2));
