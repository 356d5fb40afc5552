import { imageJob } from "@emblazon/contract";
import type { ImageJob } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { photoFile, transformForm } from "../testing/photo-form.ts";

const [WIDTH, HEIGHT] = [1500, 1000];
/** As long as anybody may wait for a picture. */
const WAIT = { prefer: "wait=60" };

// The real engine: what comes out is a picture.
let server: TestServer;
let owner: HttpSession;
let job: ImageJob;
beforeAll(async () => {
  server = await openTestServer();
  owner = server.visitor();
  const photo = await photoFile({ width: WIDTH, height: HEIGHT, name: "Sea view.jpg" });
  const form = transformForm({ style: "CARTOON", quality: "90" }, photo);
  const answer = await owner.post("/api/v1/images/transform", undefined, { form, headers: WAIT });
  job = imageJob.parse(answer.json());
});
afterAll(() => server.close());

const processed = (query = "", headers: Record<string, string> = {}) =>
  owner.get(`/api/v1/images/${job.uuid}/processed${query}`, { headers });

test("the job is done, in the photo's size, and says where its pictures are", () => {
  expect(job).toMatchObject({ status: "done", width: WIDTH, height: HEIGHT, quality: 90 });
  expect(job.processed_url).toBe(`/api/v1/images/${job.uuid}/processed?quality=hd`);
  expect(job.preview_url).toBe(`/api/v1/images/${job.uuid}/processed?quality=preview`);
});

describe("the result", () => {
  test("is the picture as it was made, the preview a small one of it", async () => {
    const [usual, hd] = [await processed(), await processed("?quality=hd")];
    expect(usual.bytes).toEqual(hd.bytes);
    expect(await sharp(hd.bytes).metadata()).toMatchObject({
      ...{ format: "jpeg", width: WIDTH, height: HEIGHT },
    });
    const preview = await processed("?quality=preview");
    expect(await sharp(preview.bytes).metadata()).toMatchObject({ format: "jpeg", width: 1280 });
    expect(preview.headers.get("etag")).not.toBe(hd.headers.get("etag"));
    expect((await processed("?quality=best")).status).toBe(422);
  });

  test.each(["?quality=hd", "?quality=preview"])("%s is kept by browsers", async (query) => {
    const whole = await processed(query);
    const etag = whole.headers.get("etag") ?? "";
    expect(whole.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    const known = await processed(query, { "if-none-match": etag });
    expect([known.status, known.bytes.length]).toEqual([304, 0]);
    const part = await processed(query, { range: "bytes=10-19" });
    expect(part.status).toBe(206);
    expect(part.bytes).toEqual(whole.bytes.slice(10, 20));
    expect(part.headers.get("content-range")).toBe(`bytes 10-19/${whole.bytes.length}`);
    const beyond = await processed(query, { range: `bytes=${whole.bytes.length}-` });
    expect(beyond.status).toBe(416);
  });

  test("is served as a picture and nothing else, under a name that says what it is", async () => {
    const shown = await processed();
    expect(shown.headers.get("content-type")).toBe("image/jpeg");
    expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
    expect(shown.headers.get("content-security-policy")).toContain("sandbox");
    expect(shown.headers.get("content-disposition")).toMatch(
      /^inline; filename="sea-view-cartoon.jpg"/i,
    );
    const saved = await processed("?download=true");
    expect(saved.headers.get("content-disposition")).toMatch(/^attachment; /);
  });
});

describe("the photo", () => {
  test("is there as it was taken in", async () => {
    const original = await owner.get(`/api/v1/images/${job.uuid}/original`);
    expect(await sharp(original.bytes).metadata()).toMatchObject({
      ...{ format: "jpeg", width: WIDTH, height: HEIGHT },
    });
    expect(original.headers.get("content-disposition")).toMatch(/filename="sea-view.jpg"/i);
    const etag = original.headers.get("etag") ?? "";
    const known = await owner.get(`/api/v1/images/${job.uuid}/original`, {
      headers: { "if-none-match": etag },
    });
    expect(known.status).toBe(304);
  });

  test("and its result are files of the asset, in other formats and smaller too", async () => {
    const file = (query: string) => owner.get(`/api/v1/assets/${job.uuid}/file?${query}`);
    const original = await owner.get(`/api/v1/images/${job.uuid}/original`);
    expect((await file("variant=original")).bytes).toEqual(original.bytes);
    const small = await file("variant=full&format=webp&size=300");
    expect(small.headers.get("content-type")).toBe("image/webp");
    expect(await sharp(small.bytes).metadata()).toMatchObject({ width: 300, height: 200 });
    expect((await file("format=png&size=4000")).status).toBe(200);
    for (const query of ["format=svg", "format=pdf", "variant=mark"]) {
      expect((await file(query)).status, query).toBe(422);
    }
    expect((await file("version=1")).status).toBe(200);
    expect((await file("version=2")).status).toBe(404);
  });
});

test("a transparent photo comes back transparent where the format can be so", async () => {
  const half = await sharp({
    create: { width: 60, height: 40, channels: 4, background: { r: 9, g: 99, b: 199, alpha: 0.4 } },
  })
    .png()
    .toBuffer();
  const photo = new File([new Uint8Array(half)], "glass.png");
  for (const [format, alpha] of [
    ["png", true],
    ["webp", true],
    ["jpg", false],
  ] as const) {
    const form = transformForm({ style: "WATERCOLOR", format }, photo);
    const answer = await owner.post("/api/v1/images/transform", undefined, { form, headers: WAIT });
    const { uuid, processed_url } = imageJob.parse(answer.json());
    const made = await owner.get(processed_url ?? "");
    expect((await sharp(made.bytes).metadata()).hasAlpha, format).toBe(alpha);
    const original = await owner.get(`/api/v1/images/${uuid}/original`);
    expect(original.headers.get("content-type")).toBe("image/png");
  }
});

test("the looks are told to anybody, each with its parameters, the strength first", async () => {
  const answer = await server.visitor().get("/api/v1/images/styles");
  expect(answer.status).toBe(200);
  const { styles } = answer.json() as { styles: { id: string; parameters: { name: string }[] }[] };
  expect(styles.map(({ id }) => id)).toEqual([
    ...["CARTOON", "SKETCH", "COLOR_PENCIL", "OIL_PAINTING", "WATERCOLOR", "POP_ART"],
  ]);
  for (const { parameters } of styles) {
    expect(parameters[0]?.name).toBe("strength");
    expect(parameters.length).toBeGreaterThan(3);
  }
});
