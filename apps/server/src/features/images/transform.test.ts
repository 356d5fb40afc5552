import { asset, imageJob, page } from "@emblazon/contract";
import type { Asset, ImageJob } from "@emblazon/contract";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobOf, openImageBench, problemOf } from "../testing/image-bench.ts";
import type { ImageBench } from "../testing/image-bench.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { photoFile, transformForm } from "../testing/photo-form.ts";
import { readStream } from "../testing/read-stream.ts";
import type { TestEffects } from "../testing/test-effects.ts";

let bench: ImageBench;
let server: TestServer;
let owner: HttpSession;
let effects: TestEffects;
beforeAll(async () => {
  bench = await openImageBench({ MAX_IMAGE_DIMENSION: "64" });
  ({ server, owner, effects } = bench);
});
afterAll(() => server.close());

const send: ImageBench["send"] = (...sent) => bench.send(...sent);
const ask: ImageBench["ask"] = (...sent) => bench.ask(...sent);
const made: ImageBench["made"] = (fields) => bench.made(fields);
const storedFiles = (): Promise<string[]> => bench.storedFiles();
const logo = async (who = owner): Promise<string> => {
  const answer = await who.post(
    "/api/v1/projects",
    { name: "Harbor & Pine", num_variations: 1 },
    { headers: { prefer: "wait=20" } },
  );
  const { assets } = answer.json() as { assets: { id: string }[] };
  return assets[0]?.id ?? "";
};

describe("a photo that is sent", () => {
  test("is painted: the job is told, and is an asset with both pictures", async () => {
    const job = await made({ title: "" });
    expect(job).toMatchObject({
      ...{ status: "done", style: "SKETCH", strength: 100, format: "jpg", quality: 85 },
      ...{ title: "harbour", original_filename: "harbour.jpg", favorite: false },
      ...{ original_width: 48, original_height: 32, scaled_down: false, is_hd_unlocked: true },
      ...{ error: null, error_message: null, parent_asset_id: null, trashed_at: null },
    });
    const found = asset.parse((await owner.get(`/api/v1/assets/${job.uuid}`)).json());
    expect(found).toMatchObject({ kind: "image", status: "completed", model_used: effects.id });
    expect(found.files.map(({ variant }) => variant)).toEqual(["full", "original"]);
    expect(found.effect?.style).toBe("SKETCH");
    expect((await owner.get(`/api/v1/images/${job.uuid}`)).json()).toEqual(job);
  });

  test("has the settings it was asked for, and its style's own for the rest", async () => {
    const job = await made({
      ...{ style: "pop-art", strength: "62.5", format: "webp", quality: "70" },
      params: '{"inks": "neon", "lines": 30}',
    });
    expect(job).toMatchObject({
      ...{ style: "POP_ART", strength: 62.5, format: "webp", quality: 70 },
      params: { inks: "neon", lines: 30, panels: 4 },
    });
    expect(effects.tasks.at(-1)).toMatchObject({ style: "POP_ART", strength: 62.5, quality: 70 });
  });

  test.each(["pop_art", "Pop Art", "POP-ART", " pop_ART "])(
    "may name its style as %j",
    async (style) => {
      expect((await made({ style })).style).toBe("POP_ART");
    },
  );

  test("that is larger than what is worked on is scaled down, which is told", async () => {
    const photo = await photoFile({ width: 200, height: 100 });
    const form = transformForm({ style: "CARTOON" }, photo);
    const job = jobOf(await send(form, { prefer: "wait=0" }), 202);
    expect(job).toMatchObject({
      ...{ width: 64, height: 32, original_width: 200, original_height: 100, scaled_down: true },
    });
  });

  test.each([
    ["C:\\photos\\sea view.JPG", "sea view"],
    ["/etc/passwd", "passwd"],
    ["..", "photo"],
    ["\u202egpj.exe", "gpj"],
    ["\u0000\u0007", "photo"],
    ["x".repeat(400), "x".repeat(200)],
    ["🦊.png", "🦊"],
    [".htaccess", ".htaccess"],
  ])("called %j is called %j", async (name, title) => {
    const form = transformForm({ style: "SKETCH" }, await photoFile({ name }));
    expect(jobOf(await send(form)).title).toBe(title);
  });

  test("waits as long as it is told to", async () => {
    const blocked = Promise.withResolvers<void>();
    effects.hooks.beforePicture = () => blocked.promise;
    const form = async () => transformForm({ style: "SKETCH" }, await photoFile());
    const at = await send(await form(), { prefer: "wait=0" });
    // A worker may have begun before the answer was written.
    expect(["queued", "processing"]).toContain(jobOf(at, 202).status);
    expect(at.headers.get("preference-applied")).toBe("wait=0");
    const soon = jobOf(await send(await form(), { prefer: "wait=1" }), 202);
    expect(soon).toMatchObject({ preview_url: null, processed_url: null, processed_at: null });
    effects.hooks.beforePicture = () => undefined;
    blocked.resolve();
    const usual = await send(await form());
    expect([jobOf(usual).status, usual.headers.get("preference-applied")]).toEqual(["done", null]);
  });

  test("is told of in a stream, from its start to its end", async () => {
    const job = await made();
    const { events } = await readStream(server.parts, job.generation_id);
    const names = new Set(events.map(({ event }) => event));
    expect([...names]).toEqual([
      ...["generation_started", "asset_generating", "asset_completed", "generation_complete"],
    ]);
    const answer = await owner.get(job.stream_url);
    expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(answer.text).toContain("generation_complete");
  });
});

describe("a request that does not fit", () => {
  test.each([
    [{ style: "GLITCH" }, "style"],
    [{ strength: "101" }, "strength"],
    [{ strength: "much" }, "strength"],
    [{ strength: "-1" }, "strength"],
    [{ strength: "NaN" }, "strength"],
    [{ quality: "0" }, "quality"],
    [{ quality: "50.5" }, "quality"],
    [{ format: "gif" }, "format"],
    [{ params: "{" }, "params"],
    [{ params: "[1]" }, "params"],
    [{ params: '{"fog": 1}' }, "params.fog"],
    [{ params: '{"darkness": 900}' }, "params.darkness"],
    [{ params: '{"darkness": "much"}' }, "params.darkness"],
    [{ params: '{"darkness": null}' }, "params.darkness"],
    [{ owner_id: "x" }, "owner_id"],
    [{ asset_id: "7" }, "asset_id"],
  ])("such as %j is refused for %s", async (fields: Record<string, string>, field) => {
    const before = await storedFiles();
    const form = transformForm({ style: "SKETCH", ...fields }, await photoFile());
    expect(problemOf(await send(form))).toEqual({
      ...{ status: 422, code: "validation_failed", fields: [field] },
    });
    expect(await storedFiles()).toEqual(before);
  });

  test.each([
    [{ style: "SKETCH", strength: null }, "strength"],
    [{ style: "SKETCH", strength: "" }, "strength"],
    [{ style: "SKETCH", strength: true }, "strength"],
    [{ style: "SKETCH", quality: [] }, "quality"],
    [{ style: 7 }, "style"],
    [{}, "style"],
  ])("nor JSON such as %j, for %s", async (body, field) => {
    expect(problemOf(await ask({ image_id: crypto.randomUUID(), ...body }))).toMatchObject({
      ...{ status: 422, fields: [field] },
    });
  });

  test("takes its parameters from a part that says it is JSON, as clients made from OpenAPI send them", async () => {
    const { uuid } = await made();
    const part = (head: string, value: string): string =>
      `--b\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
    const sendParams = (params: string): Promise<Answer> => {
      const headers = { "content-type": "multipart/form-data; boundary=b" };
      const json = 'name="params"\r\ncontent-type: application/json';
      const parts = [part('name="style"', "SKETCH"), part('name="image_id"', uuid)];
      const body = `${parts.join("")}${part(json, params)}--b--\r\n`;
      return owner.post("/api/v1/images/transform", undefined, { headers, body });
    };
    expect(jobOf(await sendParams('{"darkness": 50}')).params["darkness"]).toBe(50);
    expect(problemOf(await sendParams("[50]"))).toMatchObject({ status: 422, fields: ["params"] });
    expect(problemOf(await sendParams("{darkness"))).toMatchObject({ code: "invalid_json" });
  });

  test("every parameter at fault is named", async () => {
    const params = '{"fog": 1, "darkness": 1}';
    const form = transformForm({ style: "SKETCH", params }, await photoFile());
    expect(problemOf(await send(form)).fields).toEqual(["params.fog", "params.darkness"]);
  });

  test("with no photo, with two, with one too many, or in another field, is refused", async () => {
    const photo = await photoFile();
    const id = crypto.randomUUID();
    const elsewhere = transformForm({ style: "SKETCH" });
    elsewhere.append("photo", photo);
    for (const [form, field] of [
      [transformForm({ style: "SKETCH" }), "file"],
      [transformForm({ style: "SKETCH" }, photo, photo), "file"],
      [transformForm({ style: "SKETCH", image_id: id }, photo), "file"],
      [transformForm({ style: "SKETCH", image_id: id, asset_id: id }), "file"],
      [elsewhere, "photo"],
    ] as const) {
      expect(problemOf(await send(form))).toMatchObject({ status: 422, fields: [field] });
    }
    expect(problemOf(await ask({ style: "SKETCH" })).fields).toEqual(["file"]);
  });

  test("with a field twice is refused", async () => {
    const form = transformForm({ style: "SKETCH" }, await photoFile());
    form.append("style", "CARTOON");
    expect(problemOf(await send(form))).toMatchObject({ status: 422, fields: ["style"] });
  });

  test("with what is no picture, or none that is taken, is refused, and nothing is kept", async () => {
    const before = await storedFiles();
    const jpeg = new Uint8Array(await (await photoFile()).arrayBuffer());
    for (const [bytes, status, code] of [
      [new TextEncoder().encode("hello"), 415, "unsupported_media_type"],
      [jpeg.slice(0, jpeg.length / 2), 422, "invalid_image"],
      [new Uint8Array(), 422, "invalid_image"],
    ] as const) {
      const form = transformForm({ style: "SKETCH" }, new File([bytes], "a.jpg"));
      expect(problemOf(await send(form))).toEqual({ status, code, fields: ["file"] });
    }
    expect(await storedFiles()).toEqual(before);
  });
});

describe("a photo that is there already", () => {
  test("is taken once more by the job it was sent with, for another style", async () => {
    const first = await made();
    const again = jobOf(await ask({ style: "cartoon", image_id: first.uuid }));
    expect(again).toMatchObject({
      ...{ style: "CARTOON", original_filename: "harbour.jpg", parent_asset_id: null },
    });
    expect(again.uuid).not.toBe(first.uuid);
    const bytes = async (job: ImageJob) => (await owner.get(job.original_url)).bytes;
    expect(await bytes(again)).toEqual(await bytes(first));
  });

  test("may be a finished image, or a logo, whose child the new one is", async () => {
    for (const parent of [(await made()).uuid, await logo()]) {
      const job = jobOf(await ask({ style: "OIL_PAINTING", asset_id: parent }));
      expect(job.parent_asset_id).toBe(parent);
      const tree = await owner.get(`/api/v1/assets/${job.uuid}/lineage`);
      expect(tree.text).toContain('"effect_style":"OIL_PAINTING"');
      expect(tree.text).toContain(parent);
    }
  });

  test("of a logo is its drawing, as a photo of it would be", async () => {
    const job = jobOf(await ask({ style: "SKETCH", asset_id: await logo() }), 201);
    expect(job).toMatchObject({ original_filename: "Harbor & Pine.png", title: "Harbor & Pine" });
    const original = await owner.get(job.original_url);
    expect(original.headers.get("content-type")).toBe("image/png");
  });

  test("is not there for anybody else, nor is one that never was, nor a logo's photo", async () => {
    const theirs = await made();
    const other = server.visitor();
    await logo(other);
    for (const body of [
      { asset_id: theirs.uuid },
      { image_id: theirs.uuid },
      { asset_id: crypto.randomUUID() },
      { image_id: crypto.randomUUID() },
    ]) {
      const answer = await ask({ style: "SKETCH", ...body }, {}, other);
      expect(problemOf(answer)).toEqual({ status: 404, code: "not_found", fields: [] });
    }
    const answer = await ask({ style: "SKETCH", image_id: await logo() });
    expect(problemOf(answer).status).toBe(404);
  });

  test("that lies in the trash, or is not finished, has to be seen to first", async () => {
    const trashed = await made();
    await owner.delete(`/api/v1/images/${trashed.uuid}`);
    const begun = Promise.withResolvers<void>();
    effects.hooks.beforePicture = () => {
      effects.hooks.beforePicture = () => undefined;
      begun.resolve();
      return new Promise(() => undefined);
    };
    const form = transformForm({ style: "SKETCH" }, await photoFile());
    const running = jobOf(await send(form, { prefer: "wait=0" }), 202);
    await begun.promise;
    for (const body of [
      { asset_id: trashed.uuid },
      { image_id: trashed.uuid },
      { asset_id: running.uuid },
    ]) {
      expect(problemOf(await ask({ style: "SKETCH", ...body }))).toMatchObject({
        ...{ status: 409, code: "conflict" },
      });
    }
    // Its photo is there, whatever became of it.
    expect(jobOf(await ask({ style: "SKETCH", image_id: running.uuid })).status).toBe("done");
    await owner.delete(`/api/v1/images/${running.uuid}`);
  });
});

describe("what was made", () => {
  test("is listed newest first, page by page, by style and by what it is called", async () => {
    const visitor = server.visitor();
    expect((await visitor.get("/api/v1/images")).json()).toEqual({ data: [], next_cursor: null });
    const names = ["alder", "birch", "cedar"];
    for (const [index, name] of names.entries()) {
      const style = index === 1 ? "CARTOON" : "SKETCH";
      const photo = await photoFile({ name: `${name}.jpg` });
      jobOf(await send(transformForm({ style }, photo), {}, visitor));
    }
    await logo(visitor);
    const list = async (query: string) =>
      page(imageJob).parse((await visitor.get(`/api/v1/images?${query}`)).json());
    const titles = async (query: string) => (await list(query)).data.map(({ title }) => title);
    expect(await titles("")).toEqual(["cedar", "birch", "alder"]);
    const first = await list("limit=2");
    expect(first.data.map(({ title }) => title)).toEqual(["cedar", "birch"]);
    expect(await titles(`limit=2&cursor=${first.next_cursor}`)).toEqual(["alder"]);
    expect(await titles("style=sketch")).toEqual(["cedar", "alder"]);
    expect(await titles("q=cartoon")).toEqual(["birch"]);
    expect(await titles("q=ALD")).toEqual(["alder"]);
    expect((await visitor.get("/api/v1/images?style=fog")).status).toBe(422);
    expect((await visitor.get("/api/v1/assets?kind=image")).text).not.toContain('"kind":"logo"');
  });

  test("goes to the trash and comes back, and may be a favourite, as assets do", async () => {
    const { uuid } = await made();
    const path = `/api/v1/assets/${uuid}`;
    expect((await owner.patch(path, { favorite: true, title: "Sea" })).status).toBe(200);
    expect(imageJob.parse((await owner.get(`/api/v1/images/${uuid}`)).json())).toMatchObject({
      ...{ favorite: true, title: "Sea" },
    });
    expect((await owner.delete(`/api/v1/images/${uuid}`)).status).toBe(204);
    expect((await owner.delete(`/api/v1/images/${uuid}`)).status).toBe(204);
    const trashed = imageJob.parse((await owner.get(`/api/v1/images/${uuid}`)).json());
    expect(trashed.trashed_at).not.toBeNull();
    expect((await owner.get("/api/v1/images?limit=100")).text).not.toContain(uuid);
    expect((await owner.post(`${path}/restore`)).status).toBe(200);
    expect((await owner.get("/api/v1/images?limit=100")).text).toContain(uuid);
    // What it was made with is found under its new name too.
    expect((await owner.get("/api/v1/images?q=sea%20sketch")).text).toContain(uuid);
  });

  test("has no recipe, no checks and nothing to refine, which logos have", async () => {
    const { uuid } = await made();
    const path = `/api/v1/assets/${uuid}`;
    const { spec } = (await owner.get(`/api/v1/assets/${await logo()}`)).json() as Asset;
    expect(problemOf(await owner.patch(path, { spec }))).toMatchObject({
      ...{ status: 422, fields: ["spec"] },
    });
    expect((await owner.get(`${path}/checks`)).status).toBe(409);
    expect((await owner.post(`${path}/refine`, { num_variations: 1 })).status).toBe(409);
    expect((await owner.get(`/api/v1/images/${uuid}/original`)).status).toBe(200);
  });

  test("is stopped when it is thrown away before its end", async () => {
    effects.hooks.beforePicture = () => new Promise(() => undefined);
    const form = transformForm({ style: "SKETCH" }, await photoFile());
    const { uuid } = jobOf(await send(form, { prefer: "wait=0" }), 202);
    expect((await owner.delete(`/api/v1/images/${uuid}`)).status).toBe(204);
    effects.hooks.beforePicture = () => undefined;
    const job = imageJob.parse((await owner.get(`/api/v1/images/${uuid}`)).json());
    expect([job.status, job.trashed_at === null]).toEqual(["cancelled", false]);
    expect((await owner.get(`/api/v1/images/${uuid}/processed`)).status).toBe(409);
  });

  test("of nobody is not there", async () => {
    const { uuid } = await made();
    for (const who of [server.visitor(), server.visitor()]) {
      for (const path of ["", "/original", "/processed"]) {
        expect((await who.get(`/api/v1/images/${uuid}${path}`)).status).toBe(404);
      }
      expect((await who.delete(`/api/v1/images/${uuid}`)).status).toBe(404);
    }
    expect((await owner.get(`/api/v1/images/${await logo()}`)).status).toBe(404);
    expect((await owner.get("/api/v1/images/seven")).status).toBe(404);
  });
});
