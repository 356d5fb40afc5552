// Makes the folder that new embedded databases start from: an empty PostgreSQL with the queue's
// tables, which take a second to make.
//   node apps/server/scripts/make-database-template.ts
// To be run again whenever the pinned PGlite changes. With another pg-boss it goes on working: the
// queue brings its tables up to date itself.
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, zstdCompressSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { z } from "zod";
import { createDatabase } from "../src/platform/database/create-database.ts";
import { DurableFileSystem } from "../src/platform/database/embedded/durable-file-system.ts";
import { EmbeddedEngine } from "../src/platform/database/embedded/embedded-engine.ts";
import { DURABLE_START_PARAMS } from "../src/platform/database/embedded/start-params.ts";
import { packTar } from "../src/platform/database/embedded/tar.ts";
import type { TarEntry } from "../src/platform/database/embedded/tar.ts";
import { createLog } from "../src/platform/log/create-log.ts";
import { createQueue } from "../src/platform/queue/create-queue.ts";

const TARGET = new URL("../src/platform/database/embedded/template.tar.zst", import.meta.url);
const VERSION = new URL("../src/platform/database/embedded/template.json", import.meta.url);

const versioned = z.object({ version: z.string() });

async function* folderEntries(root: string, path = ""): AsyncGenerator<TarEntry> {
  const items = await readdir(join(root, path), { withFileTypes: true });
  for (const item of items.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = path === "" ? item.name : `${path}/${item.name}`;
    if (item.name === "postmaster.pid") continue;
    if (item.isDirectory()) {
      yield { path: inner, content: null };
      yield* folderEntries(root, inner);
    } else {
      yield { path: inner, content: await readFile(join(root, inner)) };
    }
  }
}

async function openOn(folder: string): Promise<PGlite> {
  const startParams = [...DURABLE_START_PARAMS];
  const files = new DurableFileSystem(folder, () => {
    throw new Error("the database's log could not be written");
  });
  const database = new PGlite({ fs: files, startParams });
  await database.waitReady;
  return database;
}

async function addQueueTables(folder: string): Promise<void> {
  const engine = await EmbeddedEngine.open(folder);
  const database = createDatabase(engine);
  const queue = createQueue({ engine, database, log: createLog("warn"), works: false });
  await queue.start();
  await queue.stop(0);
  await engine.close();
}

const folder = await mkdtemp(join(tmpdir(), "emblazon-template-"));
try {
  await (await openOn(folder)).close();
  await addQueueTables(folder);
  const database = await openOn(folder);
  for (const command of ["VACUUM FREEZE", "CHECKPOINT"]) await database.exec(command);
  await database.close();
  const archive = packTar(await Array.fromAsync(folderEntries(folder)));
  const params = {
    [constants.ZSTD_c_compressionLevel]: 19,
    // Reaches from one copy of the catalogue to the next; unpacking takes as much memory.
    [constants.ZSTD_c_windowLog]: 24,
    [constants.ZSTD_c_enableLongDistanceMatching]: 1,
  };
  const packed = zstdCompressSync(archive, { params });
  await writeFile(TARGET, packed);
  const packageFile = new URL("../package.json", import.meta.resolve("@electric-sql/pglite"));
  const { version } = versioned.parse(JSON.parse(await readFile(packageFile, "utf8")));
  await writeFile(VERSION, `{ "pglite": "${version}" }\n`);
  console.log(`${archive.byteLength} bytes packed into ${packed.byteLength}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
