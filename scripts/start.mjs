/** `npm start`: a fresh clone becomes a running designer with its sandbox. */
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";

ensureInstalled();
await ensureBuilt();
// Imported only now: the sandbox and the server may use what was just installed.
const { serve } = await import("./serve.mjs");
const { port } = await serve({ port: Number(process.env.PORT ?? 4180) });
console.log(
  `\n  Sluice is ready: http://localhost:${port}/\n\n  The sandbox keeps its state in .sandbox/. Stop with Ctrl+C.`,
);
