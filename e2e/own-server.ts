/** A copy of the built app on a server of the test's own, which can be stopped, started again, and given a new version. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appServer } from "../scripts/app-server.mjs";
import { filesToKeep, withFiles } from "../scripts/service-worker-plugin.mjs";

export interface OwnServer {
  /** The address of the app; it stays the same over stops and starts. */
  readonly url: string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Puts another version in the place of the one that is served. Every file has a new name, and the old ones are gone. */
  readonly deploy: (version: string) => void;
  /** Stops for good. */
  readonly close: () => Promise<void>;
}

/** Starts a server on a free port. A function is asked for the configuration with each request. */
export async function ownServer(config: object | (() => object) = {}): Promise<OwnServer> {
  const place = mkdtempSync(join(tmpdir(), "sluice-"));
  const folder = join(place, "dist");
  cpSync("dist", folder, { recursive: true });
  let server: Server | undefined;
  let port = 0;
  const start = async (): Promise<void> => {
    const starting: Server = appServer({ folder, config });
    await new Promise<void>((listening) => starting.listen(port, "127.0.0.1", listening));
    server = starting;
    port = (starting.address() as AddressInfo).port;
  };
  const stop = async (): Promise<void> => {
    const stopping = server;
    server = undefined;
    if (stopping === undefined) return;
    stopping.closeAllConnections();
    await new Promise((stopped) => stopping.close(stopped));
  };
  await start();
  return {
    url: `http://localhost:${port}/`,
    start,
    stop,
    deploy: (version) => deploy(folder, version),
    async close() {
      await stop();
      rmSync(place, { recursive: true });
    },
  };
}

/** Renames every asset and everything that names it, as another content would; About tells the version. */
function deploy(folder: string, version: string): void {
  const { version: old } = JSON.parse(readFileSync("package.json", "utf8"));
  const names = readdirSync(join(folder, "assets"));
  const renamed = names.map((name) => [name, name.replace(/(\.\w+)$/, `-${version}$1`)] as const);
  for (const [name, next] of renamed) renameSync(join(folder, "assets", name), join(folder, "assets", next));
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(js|css|html)$/.test(path),
  );
  for (const path of texts) {
    const file = join(folder, path);
    let text = readFileSync(file, "utf8");
    for (const [name, next] of renamed) text = text.replaceAll(name, next);
    writeFileSync(file, text.replaceAll(`\`${old}\``, `\`${version}\``).replaceAll(`"${old}"`, `"${version}"`));
  }
  const worker = join(folder, "service-worker.js");
  writeFileSync(worker, withFiles(readFileSync(worker, "utf8"), filesToKeep(folder)));
}
