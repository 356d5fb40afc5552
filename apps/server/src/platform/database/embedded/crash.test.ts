import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { runChild } from "../../testing/run-child.ts";
import { openDatabase } from "../open-database.ts";

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "emblazon-crash-"));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const OPEN = `
  import { openDatabase } from "${new URL("../open-database.ts", import.meta.url).href}";
  const engine = await openDatabase({ dataDir: process.argv[1], databaseUrl: null, poolSize: 2 });
`;

const WRITE = `${OPEN}
  await engine.session((s) => s.script(
    "CREATE SCHEMA IF NOT EXISTS crash; CREATE TABLE IF NOT EXISTS crash.rows (n serial, half int)"));
  for (;;) {
    const [row] = await engine.session(async (s) => {
      await s.script("BEGIN");
      const rows = await s.query({ text: "INSERT INTO crash.rows (half) VALUES (1) RETURNING n", shape: "objects" });
      await s.query({ text: "INSERT INTO crash.rows (half) VALUES (2)", shape: "objects" });
      await s.script("COMMIT");
      return rows;
    });
    console.log(row.n);
  }
`;

test("a database whose process is killed keeps every commit and no half of one", async () => {
  const dataDir = await newFolder();
  const acknowledged: number[] = [];
  for (const lines of [40, 90, 15]) {
    const child = runChild(WRITE, [dataDir]);
    await child.untilLines(lines);
    await child.kill9();
    expect(child.lines.length).toBeGreaterThanOrEqual(lines);
    acknowledged.push(...child.lines.map(Number));
  }
  const engine = await openDatabase({ dataDir, databaseUrl: null, poolSize: 2 });
  const rows = await engine.session((session) =>
    session.query({ text: "SELECT n, half FROM crash.rows ORDER BY n", shape: "arrays" }),
  );
  await engine.close();
  const found = z.array(z.tuple([z.number(), z.number()])).parse(rows);
  const kept = new Set(found.map(([n]) => n));
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  const firstHalves = found.filter(([, half]) => half === 1);
  expect(firstHalves).toHaveLength(found.length / 2);
}, 360_000);

test("a first start that is killed at any moment leaves a folder that opens", async () => {
  for (const afterMs of [150, 350, 600, 900, 1_400]) {
    const dataDir = await newFolder();
    const child = runChild(OPEN, [dataDir]);
    await sleep(afterMs);
    await child.kill9();
    const engine = await openDatabase({ dataDir, databaseUrl: null, poolSize: 2 });
    const [tables] = await engine.session((session) =>
      session.query({ text: "SELECT count(*) FROM events", shape: "arrays" }),
    );
    await engine.close();
    expect(tables).toEqual([0]);
  }
}, 360_000);

test("a second process on the same folder is refused with the first one's number, a later one not", async () => {
  const dataDir = await newFolder();
  const holder = runChild(`${OPEN} console.log("open"); setInterval(() => {}, 1000);`, [dataDir]);
  await holder.untilLines(1);
  const opening = openDatabase({ dataDir, databaseUrl: null, poolSize: 2 });
  await expect(opening).rejects.toThrow(new RegExp(`in use by .*process ${holder.pid}`));
  await holder.kill9();
  const engine = await openDatabase({ dataDir, databaseUrl: null, poolSize: 2 });
  await engine.close();
});
