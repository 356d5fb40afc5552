import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { makePng } from "@emblazon/testkit/images/png";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { mountSmallDisk } from "@emblazon/testkit/small-disk";
import type { SmallDisk } from "@emblazon/testkit/small-disk";
import { describe, expect, onTestFinished, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { startOwnServer } from "../support/own-server.ts";
import type { OwnServer } from "../support/own-server.ts";
import { expectWholeStream, readAs } from "../support/stream.ts";
import {
  API,
  expectJson,
  expectProblem,
  filePath,
  makeProject,
  newVisitor,
} from "../support/suite.ts";
import type { HttpSession } from "@emblazon/testkit/http-session";

interface Place {
  disk: SmallDisk;
  server: OwnServer;
  visitor: HttpSession;
}

async function startOnDisk(size: string): Promise<Place | null> {
  const disk = await requireOrSkip(() => mountSmallDisk(size));
  if (disk === null) return null;
  onTestFinished(() => disk.remove());
  const server = await startOwnServer("embedded", { STORAGE_URL: disk.path });
  onTestFinished(() => server.dispose());
  return { disk, server, visitor: newVisitor(server.process.url) };
}

/** Each of them starts a server of its own. */
const TEST_LIMIT = { timeout: 300_000 };

describe("storage that fails", TEST_LIMIT, () => {
  test("a full disk, fails the assets that do not fit, clearly, and nothing else", async () => {
    const place = await startOnDisk("24k");
    if (place === null) return;
    const { disk, visitor } = place;
    const made = expectJson(
      await visitor.post(`${API}/projects`, { name: "Full disk", num_variations: 12 }),
      201,
    );
    const events = await readAs(visitor, textAt(made, "stream_url"));
    expectWholeStream(events);
    const failed = events.filter((event) => event.event === "asset_failed");
    expect(failed.length).toBeGreaterThan(0);
    for (const { data } of failed) {
      expect(textAt(data, "error", "code")).toBe("storage_full");
      expect(textAt(data, "error", "message")).toMatch(/room|space|full/i);
      expect(textAt(data, "error", "message")).not.toMatch(/ENOSPC|\/tmp/);
    }
    expect(["partial", "failed"]).toContain(at(events.at(-1)?.data, "generation", "status"));
    await expectNoHalfFile(place, textAt(made, "generation_id"));
    await expectStillServes(place);
    disk.resize("20m");
    await makeProject(visitor, { name: "Room again" });
  });

  test("a full disk, refuses an upload as such and makes no project of it", async () => {
    const place = await startOnDisk("4k");
    if (place === null) return;
    const { disk, visitor } = place;
    const noise = makePng({
      width: 300,
      height: 300,
      colorAt: (x, y) => [(x * y) % 256, (x * 91 + y * 17) % 256, (x ^ y) % 256],
    });
    const form = new FormData();
    form.set("name", "Too big");
    form.append("inspiration[]", new File([noise], "a.png"));
    const answer = await visitor.post(`${API}/projects`, undefined, { form });
    expectProblem(answer, 507, "storage_full");
    const list = await visitor.get(`${API}/projects`);
    if (list.status === 200) expect(listAt(list.json(), "data")).toEqual([]);
    expect(await filesUnder(disk.path)).toEqual([]);
  });

  test("storage that cannot be written, fails the assets, clearly, and mends when it can again", async () => {
    const place = await startOnDisk("20m");
    if (place === null) return;
    const { disk, visitor } = place;
    const good = await makeProject(visitor, { name: "Before", num_variations: 1 });
    disk.setReadOnly(true);
    const made = expectJson(
      await visitor.post(`${API}/projects`, { name: "Read only", num_variations: 2 }),
      201,
    );
    const events = await readAs(visitor, textAt(made, "stream_url"));
    expectWholeStream(events);
    expect(at(events.at(-1)?.data, "generation", "status")).toBe("failed");
    for (const { data } of events.filter((event) => event.event === "asset_failed")) {
      expect(["unavailable", "storage_full"]).toContain(textAt(data, "error", "code"));
      expect(textAt(data, "error", "message")).not.toMatch(/EROFS|EACCES|\/tmp/);
    }
    expect((await visitor.get(filePath(good.assetIds[0]))).status).toBe(200);
    const health = (await visitor.get("/health")).json();
    expect(["degraded", "down"]).toContain(at(health, "services", "storage", "status"));
    await expectStillServes(place);
    disk.setReadOnly(false);
    await makeProject(visitor, { name: "After", num_variations: 1 });
  });
});

/** Every file on the disk is whole and belongs to an asset that is done. */
async function expectNoHalfFile({ disk, visitor }: Place, generationId: string): Promise<void> {
  const generation = (await visitor.get(`${API}/generations/${generationId}`)).json();
  const done = listAt(generation, "assets").filter((asset) => at(asset, "status") === "completed");
  for (const asset of done) {
    const file = await visitor.get(filePath(textAt(asset, "id")));
    expect(file.status).toBe(200);
    expect(file.text).toMatch(/<\/svg>\s*$/);
  }
  for (const asset of listAt(generation, "assets")) {
    if (at(asset, "status") === "completed") continue;
    expect(at(asset, "files")).toEqual([]);
    expectProblem(await visitor.get(filePath(textAt(asset, "id"))), [404, 409]);
  }
  const files = await filesUnder(disk.path);
  expect(files.filter(({ path }) => /tmp|temp|partial/i.test(path))).toEqual([]);
  expect(files.filter(({ bytes }) => bytes === 0)).toEqual([]);
}

async function expectStillServes({ visitor }: Place): Promise<void> {
  expect((await visitor.get("/")).status).toBe(200);
  expect((await visitor.get(`${API}/projects`)).status).toBe(200);
}

async function filesUnder(folder: string): Promise<{ path: string; bytes: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (path) => ({
      path: path.slice(folder.length),
      bytes: (await stat(path)).size,
    })),
  );
}
