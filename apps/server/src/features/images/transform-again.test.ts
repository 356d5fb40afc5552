import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileDeletions } from "../../schema/file-deletions.ts";
import { jobOf, openImageBench, problemOf } from "../testing/image-bench.ts";
import type { ImageBench } from "../testing/image-bench.ts";
import { photoFile, transformForm } from "../testing/photo-form.ts";

let bench: ImageBench;
beforeAll(async () => {
  bench = await openImageBench();
});
afterAll(() => bench.server.close());

test("a request sent again with its key is answered by the same job, and leaves no photo behind", async () => {
  const headers = { "idempotency-key": "photo-1" };
  const photo = await photoFile();
  const first = jobOf(await bench.send(transformForm({ style: "SKETCH" }, photo), headers));
  const kept = await bench.storedFiles();
  const again = await bench.send(transformForm({ style: "SKETCH" }, photo), headers);
  expect(jobOf(again)).toEqual(first);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(await bench.storedFiles()).toEqual(kept);
  const other = await photoFile({ color: "#AA2266" });
  for (const form of [
    transformForm({ style: "SKETCH" }, other),
    transformForm({ style: "CARTOON" }, photo),
  ]) {
    expect(problemOf(await bench.send(form, headers)).code).toBe("idempotency_key_reused");
  }
  expect(await bench.storedFiles()).toEqual(kept);
  const found = await bench.owner.get(`/api/v1/generations/${first.generation_id}`);
  expect(found.json()).toMatchObject({ counts: { total: 1, completed: 1 } });
});

test("a request sent again, while the first is under way, is one job, and leaves no photo behind", async () => {
  const before = await bench.storedFiles();
  const headers = { "idempotency-key": "photo-3" };
  const photo = await photoFile();
  const answers = await Promise.all(
    [1, 2, 3].map(() => bench.send(transformForm({ style: "SKETCH" }, photo), headers)),
  );
  const done = answers.filter(({ status }) => status === 201).map((answer) => jobOf(answer).uuid);
  expect(new Set(done).size).toBe(1);
  for (const answer of answers.filter(({ status }) => status !== 201)) {
    expect(problemOf(answer).code).toBe("idempotency_in_progress");
  }
  const added = (await bench.storedFiles()).filter((key) => !before.includes(key));
  expect(new Set(added.map((key) => key.split("/")[1]))).toEqual(new Set(done));
});

test("a request sent again is answered alike though its source is gone since", async () => {
  const source = await bench.made();
  const headers = { "idempotency-key": "photo-2" };
  const first = jobOf(await bench.ask({ style: "CARTOON", image_id: source.uuid }, headers));
  await bench.owner.delete(`/api/v1/images/${source.uuid}`);
  const again = await bench.ask({ style: "CARTOON", image_id: source.uuid }, headers);
  expect(jobOf(again)).toEqual(first);
  const fresh = await bench.ask({ style: "CARTOON", image_id: source.uuid });
  expect(problemOf(fresh).status).toBe(409);
});

test("photos of jobs that came to be are claimed, and the others' are noted", async () => {
  const notes = await bench.server.parts.database.asSystem((tx) => tx.select().from(fileDeletions));
  const rows = await bench.server.parts.database.asSystem((tx) =>
    tx.execute<{ id: string }>(sql`SELECT id FROM assets`),
  );
  const noted = new Set(notes.map(({ prefix }) => prefix));
  expect(rows.filter(({ id }) => noted.has(`assets/${id}/`))).toEqual([]);
  const kept = (await bench.storedFiles()).map((key) => key.split("/")[1]);
  const known = new Set(rows.map(({ id }) => id));
  expect(kept.filter((id) => !known.has(id ?? ""))).toEqual([]);
});
