import { imageJob, problem, usage } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { photoFile, transformForm } from "../testing/photo-form.ts";
import { createTestEffects } from "../testing/test-effects.ts";

const effects = createTestEffects();
let server: TestServer;
beforeAll(async () => {
  const env = {
    MAX_STORAGE_MB_PER_USER: "1",
    MAX_UNFINISHED_PER_USER: "2",
    ALLOWED_EXTENSIONS: "png,webp",
  };
  server = await openTestServer(undefined, env, undefined, { effects });
});
afterAll(() => server.close());

const send = (who: HttpSession, photo: File, headers: Record<string, string> = {}) =>
  who.post("/api/v1/images/transform", undefined, {
    form: transformForm({ style: "SKETCH" }, photo),
    headers,
  });
const storedFiles = async (): Promise<number> => {
  let count = 0;
  for await (const { sizeBytes } of server.parts.storage.list("assets/"))
    count += sizeBytes > 0 ? 1 : 0;
  return count;
};
const noisy = async (): Promise<File> => {
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const size = { width: 700, height: 500, channels: 3, background: "red" } as const;
  const bytes = await sharp({ create: { ...size, noise } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "noise.png");
};

test("someone whose files take up all their room is told so, and nothing more is kept", async () => {
  const owner = server.visitor();
  const photo = await noisy();
  let [last, before] = [await send(owner, photo), 0];
  for (let sent = 1; last.status === 201 && sent < 20; sent += 1) {
    before = await storedFiles();
    last = await send(owner, photo);
  }
  expect(problem.parse(last.json())).toMatchObject({ status: 429, code: "quota_exceeded" });
  expect(await storedFiles()).toBe(before);
  const used = usage.parse((await owner.get("/api/v1/users/me/usage")).json());
  expect(used.per_kind).toEqual([{ kind: "image", assets: used.totals.assets }]);
  expect(used.per_model).toMatchObject([{ model: effects.id }]);
  expect(used.storage_bytes).toBeGreaterThan(700_000);
});

test("no more than so much of someone's work waits at once", async () => {
  const owner = server.visitor();
  const blocked = Promise.withResolvers<void>();
  effects.hooks.beforePicture = () => blocked.promise;
  const photo = await photoFile({ format: "png" });
  const jobs = [];
  for (let sent = 0; sent < 2; sent += 1) {
    const answer = await send(owner, photo, { prefer: "wait=0" });
    jobs.push(imageJob.parse(answer.json()));
  }
  const before = await storedFiles();
  const third = await send(owner, photo, { prefer: "wait=0" });
  expect(problem.parse(third.json())).toMatchObject({ status: 429, code: "quota_exceeded" });
  expect(await storedFiles()).toBe(before);
  effects.hooks.beforePicture = () => undefined;
  blocked.resolve();
  for (const { stream_url } of jobs) {
    expect((await owner.get(stream_url)).text).toContain('"status":"completed"');
  }
});

test("what this server takes is told by the content, whatever the name says", async () => {
  const owner = server.visitor();
  const jpeg = await photoFile({ name: "a.png" });
  const refused = problem.parse((await send(owner, jpeg)).json());
  expect(refused).toMatchObject({ status: 415, detail: "Send the picture as PNG or WebP." });
  const webp = await photoFile({ format: "webp", name: "a.jpg" });
  expect((await send(owner, webp)).status).toBe(201);
});
