import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { createDatabase } from "../create-database.ts";
import { openDatabase } from "../open-database.ts";

const dataDir = await mkdtemp(join(tmpdir(), "emblazon-engine-"));

afterAll(() => rm(dataDir, { recursive: true, force: true }));

test("a database that breaks is opened again with all it had committed, and its listeners are told", async () => {
  const engine = await openDatabase({ dataDir, databaseUrl: null, poolSize: 1 });
  const database = createDatabase(engine);
  const again = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<string>();
  await engine.listen("after_the_break", heard.resolve, again.resolve);
  await engine.session((session) =>
    session.script("CREATE SCHEMA kept; CREATE TABLE kept.rows AS SELECT 7 AS n"),
  );
  // Stands for a log that cannot be written: PostgreSQL panics, and a server's backend would end.
  const broken: unknown = await engine
    .session((session) =>
      session.script("DO $$ BEGIN RAISE EXCEPTION 'broken' USING ERRCODE = 'XX000'; END $$"),
    )
    .catch((error: unknown) => error);
  expect(broken).toBeInstanceOf(Error);
  await again.promise;
  const kept = await engine.session((session) =>
    session.query({ text: "SELECT n FROM kept.rows", shape: "arrays" }),
  );
  expect(kept).toEqual([[7]]);
  await engine.session((session) => session.script("NOTIFY after_the_break, 'still there'"));
  expect(await heard.promise).toBe("still there");
  await database.close();
});

test("a database that does not answer any more is opened again, and whoever waits is told", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const engine = await openDatabase({ dataDir, databaseUrl: null, poolSize: 1 });
  onTestFinished(() => engine.close());
  const again = Promise.withResolvers<void>();
  await engine.listen("after_the_silence", () => undefined, again.resolve);
  const answer = engine
    .session((session) => session.script("DO $$ BEGIN LOOP END LOOP; END $$"))
    .catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await answer).toMatchObject({ code: "unavailable" });
  await again.promise;
  const rows = await engine.session((s) => s.query({ text: "SELECT 1", shape: "arrays" }));
  expect(rows).toEqual([[1]]);
});
