/** Serves the built app, and the sandbox beside it on the next port; names the sandbox in config.json. */
import { createSandbox } from "../sandbox/server.mjs";
import { appServer } from "./app-server.mjs";

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => done(server.address().port));
  });
}

/**
 * Starts both servers: the app on `port`, the sandbox on the next one. Where one of the two is taken, the next pair is
 * tried, unless `exact` asks for these very ports.
 */
export async function serve({ port, folder = "dist", stateDirectory = ".sandbox", exact = false }) {
  for (let candidate = port; ; candidate += 2) {
    const sandbox = createSandbox({ stateDirectory });
    try {
      const { url } = await sandbox.listen(candidate + 1);
      const server = appServer({ folder, config: { sandbox: { url: new URL("s/default/", url).href } } });
      await listen(server, candidate);
      return {
        port: candidate,
        close: () => Promise.all([sandbox.close(), new Promise((done) => server.close(done))]),
      };
    } catch (error) {
      await sandbox.close();
      if (exact || error.code !== "EADDRINUSE" || candidate > port + 40) throw error;
    }
  }
}

if (process.argv[1]?.endsWith("serve.mjs")) {
  const port = Number(process.argv[2] ?? 4180);
  const stateDirectory = process.argv[3] ?? ".sandbox";
  await serve({ port, stateDirectory, exact: true });
  console.log(`Serving on http://localhost:${port}/`);
}
