import { randomBytes } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "../../../records/ids.ts";
import { assets } from "../../../schema/assets.ts";
import { generations } from "../../../schema/generations.ts";
import { openTestServer } from "../../testing/open-test-server.ts";
import type { TestServer } from "../../testing/open-test-server.ts";
import { testSpec } from "../../testing/test-engine.ts";
import { registerUser } from "../../testing/register-user.ts";
import type { TestUser } from "../../testing/register-user.ts";

const ASSETS = 500;
const FILE_BYTES = 64 * 1024;
const MEGABYTE = 1024 * 1024;
/** All files together are 31 MB. */
const MOST_GROWTH_BYTES = 8 * MEGABYTE;
const LOOK_EVERY_BYTES = 4 * MEGABYTE;

setFlagsFromString("--expose-gc");
const collectGarbage = z.function().parse(runInNewContext("gc"));

let server: TestServer;
let ada: TestUser;
beforeAll(async () => {
  server = await openTestServer();
  ada = await registerUser(server);
  await fill(ada.id);
});
afterAll(() => server.close());

async function fill(ownerId: string): Promise<void> {
  const generationId = newId();
  const rows = Array.from({ length: ASSETS }, (_, position) =>
    assetRow(ownerId, generationId, position),
  );
  await server.parts.database.asSystem(async (tx) => {
    await tx.insert(generations).values({
      ...{ id: generationId, owner_id: ownerId, kind: "logo", status: "completed", seed: 1 },
      input: { brief: BRIEF, count: ASSETS, avoid: [] },
    });
    for (let at = 0; at < ASSETS; at += 100) {
      await tx.insert(assets).values(rows.slice(at, at + 100));
    }
  });
  for (const { files } of rows) {
    for (const { key } of files) await server.parts.storage.put(key, randomBytes(FILE_BYTES));
  }
}

const BRIEF = {
  ...{ name: "Harbor", tagline: "", industry: "", description: "" },
  ...{ personality: [], colors: [], include_text_in_ai: false },
};

function assetRow(ownerId: string, generationId: string, position: number) {
  const id = newId();
  const file = {
    key: `assets/${id}/a.svg`,
    sha256: "",
    width: 800,
    height: 600,
    bytes: FILE_BYTES,
  };
  return {
    ...{ id, owner_id: ownerId, kind: "logo" as const, generation_id: generationId, position },
    ...{ status: "completed" as const, title: `Harbor ${position}`, prompt: "", search: "" },
    spec: testSpec("Harbor", position),
    files: [{ variant: "full" as const, format: "svg" as const, ...file }],
  };
}

/** What JavaScript and its buffers hold once the garbage is out. */
function heldBytes(): number {
  // Buffers are swept beside us; a second collection waits until the first one's are gone.
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

test("500 logos are handed out while next to nothing of them is held", async () => {
  const answer = await fetch(`${server.url}/api/v1/users/me/export`, {
    headers: { cookie: ada.session.cookieHeader() },
  });
  const before = heldBytes();
  const grown: number[] = [];
  let [sizeBytes, nextLook] = [0, LOOK_EVERY_BYTES];
  const body: AsyncIterable<Uint8Array> = answer.body ?? expect.fail("no body");
  for await (const piece of body) {
    sizeBytes += piece.byteLength;
    if (sizeBytes < nextLook) continue;
    nextLook += LOOK_EVERY_BYTES;
    grown.push(heldBytes() - before);
  }
  expect(sizeBytes).toBeGreaterThan(ASSETS * FILE_BYTES);
  expect(grown.length).toBeGreaterThan(5);
  expect(Math.max(...grown)).toBeLessThan(MOST_GROWTH_BYTES);
});
