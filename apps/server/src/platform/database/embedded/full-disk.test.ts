import { statfs, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { mountSmallDisk } from "@emblazon/testkit/small-disk";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test, vi } from "vitest";
import { StartError } from "../../errors/start-error.ts";
import { createDatabase } from "../create-database.ts";
import type { Database } from "../database.ts";
import { openDatabase } from "../open-database.ts";

const FULL = expect.objectContaining({ code: "storage_full", status: 507 });

async function smallDisk(size: string) {
  const disk = await requireOrSkip(() => mountSmallDisk(size));
  if (disk !== null) onTestFinished(() => disk.remove());
  return disk;
}

async function open(dataDir: string): Promise<Database> {
  const engine = await openDatabase({ dataDir, databaseUrl: null, poolSize: 1 });
  await engine.session((session) =>
    session.script(
      "CREATE SCHEMA kept; GRANT USAGE ON SCHEMA kept TO emblazon_system; CREATE TABLE kept.rows (n int);" +
        "GRANT ALL ON kept.rows TO emblazon_system; GRANT ALL ON FUNCTION " +
        "pg_logical_emit_message(boolean, text, text, boolean) TO emblazon_system",
    ),
  );
  return createDatabase(engine);
}

/** Writes a row, and 512 kB into the log, which does not grow the tables. */
async function write(database: Database, n: number): Promise<void> {
  await database.asSystem(async (tx) => {
    await tx.execute(sql`INSERT INTO kept.rows VALUES (${n})`);
    await tx.execute(
      sql`SELECT count(pg_logical_emit_message(true, 'fill', repeat(md5(random()::text), 16384)))`,
    );
  });
}

test("a log that has no room left fails what does not fit, and goes on by itself once there is some", async () => {
  const disk = await smallDisk("80m");
  if (disk === null) return;
  const database = await open(disk.path);
  onTestFinished(() => database.close());
  const ballast = join(disk.path, "ballast");
  const { bfree, bsize } = await statfs(disk.path);
  await writeFile(ballast, Buffer.alloc(bfree * bsize - 200 * 1024, 1));

  const accepted: number[] = [];
  const fill = async (): Promise<void> => {
    for (let n = 1; n <= 64; n += 1) {
      await write(database, n);
      accepted.push(n);
    }
  };
  await expect(fill()).rejects.toEqual(FULL);
  expect(accepted.length).toBeGreaterThan(2);
  await expect(write(database, 100)).rejects.toEqual(FULL);
  await expect(database.ping()).rejects.toEqual(FULL);

  await rm(ballast);
  await vi.waitFor(() => database.ping(), { timeout: 60_000, interval: 250 });
  const rows = await database.asSystem((tx) => tx.execute(sql`SELECT n FROM kept.rows ORDER BY n`));
  const found = rows.map(({ n }) => n);
  expect(accepted.filter((n) => !found.includes(n))).toEqual([]);
  expect(found).toHaveLength(new Set(found).size);
  await write(database, 200);
}, 360_000);

test.each(["40k", "2m"])("a start on a disk of %s says that there is no room", async (size) => {
  const disk = await smallDisk(size);
  if (disk === null) return;
  const opening = openDatabase({ dataDir: disk.path, databaseUrl: null, poolSize: 1 });
  const error: unknown = await opening.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartError);
  expect(String(error)).toContain("no room left");
  disk.resize("80m");
  const database = createDatabase(
    await openDatabase({ dataDir: disk.path, databaseUrl: null, poolSize: 1 }),
  );
  await database.ping();
  await database.close();
});
