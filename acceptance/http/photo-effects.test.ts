import { makeExif, makeJpeg } from "@emblazon/testkit/images/jpeg";
import { makePng, makePngBomb } from "@emblazon/testkit/images/png";
import { makeAnimatedWebp } from "@emblazon/testkit/images/webp";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { expectWholeStream, openAs, toEvent } from "../support/stream.ts";
import {
  API,
  expectJson,
  expectProblem,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const TRANSFORM = `${API}/images/transform`;
const STYLES = ["CARTOON", "SKETCH", "COLOR_PENCIL", "OIL_PAINTING", "WATERCOLOR", "POP_ART"];

const png: Bytes = makePng({
  width: 120,
  height: 90,
  colorAt: (x, y) => [(x * 7) % 256, (y * 5) % 256, (x ^ y) % 256],
});
const PLACE = "53.5511N 9.9937E";
/** As a telephone held upright writes it. */
const telephone: Bytes = makeJpeg(
  { width: 96, height: 64 },
  (column) => (column < 6 ? [250, 0, 0] : [0, 0, 250]),
  { exif: makeExif(6), comment: PLACE },
);
const text = (value: string): Bytes => new TextEncoder().encode(value);

function formOf(photo: Bytes | null, fields: Record<string, string>, name = "sea.jpg"): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  if (photo !== null) form.append("file", new File([photo], name));
  return form;
}

/** Width and height as a JPEG's frame header has them (ITU-T T.81, B.2.2). */
function sizeOfJpeg(bytes: Uint8Array): [width: number, height: number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let place = 2; place < view.byteLength; place += 2 + view.getUint16(place + 2)) {
    const marker = view.getUint16(place);
    if (marker === 0xffc0 || marker === 0xffc2)
      return [view.getUint16(place + 7), view.getUint16(place + 5)];
  }
  throw new Error("this JPEG has no frame");
}

suite("photo effects", () => {
  let visitor: HttpSession;
  beforeAll(() => {
    visitor = newVisitor();
  });

  const transform = (
    photo: Bytes | null,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Answer> =>
    visitor.post(TRANSFORM, undefined, { form: formOf(photo, fields), headers });

  test("are told of to anybody, each parameter with its range", async () => {
    const styles = listAt(
      expectJson(await newVisitor().get(`${API}/images/styles`), 200),
      "styles",
    );
    expect(styles.map((style) => at(style, "id"))).toEqual(STYLES);
    for (const style of styles) {
      const [strength] = listAt(style, "parameters");
      expect([at(strength, "name"), at(strength, "min"), at(strength, "max")]).toEqual([
        ...["strength", 0, 100],
      ]);
      for (const parameter of listAt(style, "parameters")) {
        expect(textAt(parameter, "description").length).toBeGreaterThan(5);
        expect(at(parameter, "default")).not.toBeNull();
      }
    }
  });

  test.each(STYLES)(
    "%s: a photo is sent, and the result is there with the answer",
    async (style) => {
      const job = expectJson(await transform(png, { style: style.toLowerCase() }), 201);
      expect(job).toMatchObject({
        ...{ status: "done", style, width: 120, height: 90, is_hd_unlocked: true },
        ...{ original_filename: "sea.jpg", error_message: null, scaled_down: false },
      });
      const hd = await visitor.get(textAt(job, "processed_url"));
      expect([hd.status, hd.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
      expect(sizeOfJpeg(hd.bytes)).toEqual([120, 90]);
      const original = await visitor.get(textAt(job, "original_url"));
      expect(Buffer.from(original.bytes).equals(hd.bytes)).toBe(false);
    },
  );

  test("every parameter at its ends is honoured, and beyond them or between its steps refused by name", async () => {
    const { styles } = (await visitor.get(`${API}/images/styles`)).json() as {
      styles: { id: string; parameters: Parameter[] }[];
    };
    for (const { id, parameters } of styles) {
      for (const { name, kind, min, max, step, choices } of parameters.slice(1)) {
        const ends = kind === "number" ? [min, max] : (choices ?? [true, false]);
        for (const value of ends) {
          const params = JSON.stringify({ [name]: value });
          const job = expectJson(await transform(png, { style: id, params }), 201);
          expect([id, at(job, "status"), at(job, "params", name)]).toEqual([id, "done", value]);
        }
        const refused = [Number(max) + 1, Number(min) + Number(step) / 2];
        for (const value of kind === "number" ? refused : ["no such"]) {
          const params = JSON.stringify({ [name]: value });
          const answer = await transform(png, { style: id, params });
          expectProblem(answer, 422, "validation_failed");
          expect(listAt(answer.json(), "errors").map((one) => at(one, "field"))).toEqual([
            `params.${name}`,
          ]);
        }
      }
    }
  });

  test("a telephone's photo is upright, and where it was taken is not told", async () => {
    const job = expectJson(await transform(telephone, { style: "SKETCH", format: "jpg" }), 201);
    expect([at(job, "width"), at(job, "height")]).toEqual([64, 96]);
    for (const name of ["original_url", "processed_url"]) {
      const { bytes } = await visitor.get(textAt(job, name));
      expect(sizeOfJpeg(bytes)).toEqual([64, 96]);
      for (const secret of [PLACE, "Exif"]) {
        expect(Buffer.from(bytes).includes(secret)).toBe(false);
      }
    }
  });

  test("who does not wait gets the job as it stands, and its stream to the end", async () => {
    const answer = await transform(png, { style: "CARTOON" }, { prefer: "wait=0" });
    const job = expectJson(answer, 202);
    expect(["queued", "processing"]).toContain(at(job, "status"));
    const stream = await openAs(visitor, textAt(job, "stream_url"));
    const events = (await stream.all()).map(toEvent);
    expectWholeStream(events);
    expect(at(events.at(-1)?.data, "generation", "status")).toBe("completed");
    const done = expectJson(await visitor.get(`${API}/images/${textAt(job, "uuid")}`), 200);
    expect(at(done, "status")).toBe("done");
  });

  test("a request repeated with its key is one job", async () => {
    const headers = { "idempotency-key": crypto.randomUUID() };
    const first = await transform(png, { style: "SKETCH" }, headers);
    const again = await transform(png, { style: "SKETCH" }, headers);
    expect(again.json()).toEqual(first.json());
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const other = await transform(png, { style: "CARTOON" }, headers);
    expectProblem(other, 422, "idempotency_key_reused");
  });

  test("a logo is painted, and an image again in another style", async () => {
    const { assetIds } = await makeProject(visitor, { num_variations: 1 });
    const body = { style: "oil_painting", asset_id: assetIds[0] };
    const painted = expectJson(await visitor.post(TRANSFORM, body), 201);
    expect([at(painted, "status"), at(painted, "parent_asset_id")]).toEqual(["done", assetIds[0]]);
    const again = { style: "pop art", image_id: textAt(painted, "uuid") };
    expect(at(expectJson(await visitor.post(TRANSFORM, again), 201), "style")).toBe("POP_ART");
  });

  test("an image is listed, thrown away and taken back", async () => {
    const other = newVisitor();
    const form = formOf(png, { style: "SKETCH" });
    const job = expectJson(await other.post(TRANSFORM, undefined, { form }), 201);
    const uuid = textAt(job, "uuid");
    const listed = async () =>
      listAt(expectJson(await other.get(`${API}/images?style=sketch`), 200), "data").map((one) =>
        at(one, "uuid"),
      );
    expect(await listed()).toEqual([uuid]);
    expect((await other.delete(`${API}/images/${uuid}`)).status).toBe(204);
    expect(await listed()).toEqual([]);
    expect((await other.post(`${API}/assets/${uuid}/restore`)).status).toBe(200);
    expect(await listed()).toEqual([uuid]);
    expectProblem(await visitor.get(`${API}/images/${uuid}`), 404, "not_found");
  });

  test.each<[what: string, photo: Bytes, name: string]>([
    ["nothing", new Uint8Array(), "a.jpg"],
    ["text", text("hello"), "a.jpg"],
    ["an SVG that fetches", text('<svg xmlns="http://www.w3.org/2000/svg"/>'), "a.jpg"],
    ["a JPEG cut in half", telephone.slice(0, telephone.length / 2), "a.jpg"],
    ["a PNG cut at its end", png.slice(0, Math.floor(png.length * 0.97)), "a.png"],
    ["a PNG of 16,000 × 16,000", makePngBomb(16_000), "a.png"],
    ["a WebP of 1,000 frames", makeAnimatedWebp(1000, 16), "a.webp"],
    ["a HEIC", text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), "a.heic"],
    ["more than is taken", new Uint8Array(11 * 1024 * 1024).fill(7), "a.jpg"],
  ])("%s is refused, and the next photo painted", async (_, photo, name) => {
    const before = expectJson(await visitor.get(`${API}/images?limit=100`), 200);
    const form = formOf(photo, { style: "SKETCH" }, name);
    expectProblem(await visitor.post(TRANSFORM, undefined, { form }), [413, 415, 422]);
    expect(await visitor.get(`${API}/images?limit=100`).then(({ json }) => json())).toEqual(before);
    expect((await transform(png, { style: "SKETCH" })).status).toBe(201);
  });
});

interface Parameter {
  name: string;
  kind: "number" | "choice" | "switch";
  min: number | null;
  max: number | null;
  step: number | null;
  choices: string[] | null;
}
