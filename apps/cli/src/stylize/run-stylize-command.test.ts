import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import { smallPhoto } from "./testing/small-photo.ts";
import { jsonLines, useStylize } from "./testing/use-stylize.ts";

const { at, listed, run } = useStylize();

test("runStylizeCommand with one picture writes a JPEG of its size beside it", async () => {
  await smallPhoto().png().toFile(at("fern.png"));
  const { printed, ...rest } = await run([at("fern.png")], { style: "watercolor" });
  expect(rest).toEqual({ code: 0, complained: [] });
  expect(await listed()).toEqual(["fern-watercolor.jpg", "fern.png"]);
  const [made, source] = await Promise.all(
    ["fern-watercolor.jpg", "fern.png"].map((name) => sharp(at(name)).raw().toBuffer()),
  );
  expect(made).toHaveLength(120 * 90 * 3);
  expect(made).not.toEqual(source);
  expect(printed).toEqual([
    expect.stringMatching(/fern-watercolor\.jpg {2}120 × 90, \d+\.\d\d s$/),
  ]);
});

test("runStylizeCommand stands a picture upright and drops what was said about it", async () => {
  await smallPhoto().withMetadata({ orientation: 6 }).jpeg().toFile(at("camera.jpg"));
  await run([at("camera.jpg")], { style: "sketch", out: at("up.jpg") });
  const { width, height, exif, orientation } = await sharp(at("up.jpg")).metadata();
  expect({ width, height, exif, orientation }).toEqual({ width: 90, height: 120 });
});

test("runStylizeCommand with --json and --repeat prints one line with each run that counts", async () => {
  await smallPhoto().png().toFile(at("fern.png"));
  const output = at("new", "oil.webp");
  const options = { style: "Oil_Painting", json: true, repeat: "4", workers: "2", out: output };
  const { printed, ...rest } = await run([at("fern.png")], options);
  expect(rest).toEqual({ code: 0, complained: [] });
  const [line, ...more] = jsonLines(printed);
  expect(more).toEqual([]);
  const ms = expect.any(Number) as number;
  expect(line).toEqual({
    ...{ file: at("fern.png"), output, style: "OIL_PAINTING", width: 120, height: 90, workers: 2 },
    ms: { decode: ms, effect: ms, effect_runs: [ms, ms, ms, ms], encode: ms },
    sha256: createHash("sha256")
      .update(await readFile(output))
      .digest("hex"),
  });
  const { effect, effect_runs: runs } = Object(line?.["ms"]) as Record<string, number[]>;
  const [, second = 0, third = 0] = (runs ?? []).toSorted((a, b) => a - b);
  expect(Math.abs(Number(effect) - (second + third) / 2)).toBeLessThan(0.2);
});

test("runStylizeCommand gives the same file with any number of workers", async () => {
  await smallPhoto(700, 500).png().toFile(at("fern.png"));
  const hashOf = async (workers: string): Promise<unknown> => {
    const options = { style: "color pencil", json: true, workers, out: at(`${workers}.jpg`) };
    return jsonLines((await run([at("fern.png")], options)).printed)[0]?.["sha256"];
  };
  expect(await hashOf("3")).toBe(await hashOf("1"));
});

test("runStylizeCommand takes words after --param without = for pictures, and each param counts", async () => {
  await smallPhoto().png().toFile(at("fern.png"));
  const draw = async (...param: string[]): Promise<Buffer> => {
    const options = { style: "cartoon", param: [...param, at("fern.png")], out: at("drawn.png") };
    expect(await run([], options)).toMatchObject({ code: 0 });
    return readFile(at("drawn.png"));
  };
  const usual = await draw();
  expect(await draw("levels=8")).toEqual(usual);
  expect(await draw("LEVELS=4")).not.toEqual(usual);
  expect(await draw("line-width=3", "palette=12")).not.toEqual(usual);
});

test("runStylizeCommand with no strength gives the photo back", async () => {
  await smallPhoto().png().toFile(at("fern.png"));
  await run([at("fern.png")], { style: "pop_art", strength: "0", out: at("same.png") });
  const [same, source] = await Promise.all(
    ["same.png", "fern.png"].map((name) => sharp(at(name)).raw().toBuffer()),
  );
  expect(same).toEqual(source);
});

test("runStylizeCommand keeps alpha in PNG and WebP, and puts a JPEG on white", async () => {
  const half = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90"><rect width="60" height="90"/></svg>`;
  await smallPhoto()
    .ensureAlpha()
    .composite([{ input: Buffer.from(half), blend: "dest-in" }])
    .png()
    .toFile(at("half.png"));
  for (const format of ["png", "webp", "jpg"])
    await run([at("half.png")], { style: "cartoon", format });
  const sides = async (format: string): Promise<number[][]> => {
    const pixels = sharp(at(`half-cartoon.${format}`)).ensureAlpha();
    const data = await pixels.raw().toBuffer();
    return [10, 100].map((x) => [...data.subarray((45 * 120 + x) * 4, (45 * 120 + x) * 4 + 4)]);
  };
  for (const format of ["png", "webp"]) {
    const [left, right] = await sides(format);
    expect([left?.[3], right?.[3]]).toEqual([255, 0]);
  }
  expect((await sides("jpg"))[1]).toEqual([255, 255, 255, 255]);
});

test("runStylizeCommand writes no alpha where the photo had none", async () => {
  await smallPhoto().jpeg().toFile(at("fern.jpg"));
  await run([at("fern.jpg")], { style: "sketch", format: "png" });
  expect(await sharp(at("fern-sketch.png")).metadata()).toMatchObject({ hasAlpha: false });
});

test("runStylizeCommand goes on past files that cannot be done, and ends with 1", async () => {
  const whole = await smallPhoto().png().toBuffer();
  await mkdir(at("in"));
  await writeFile(at("in", "a-text.jpg"), "no picture");
  await writeFile(at("in", "b-cut.png"), whole.subarray(0, whole.length / 2));
  await smallPhoto().gif().toFile(at("in", "c-gif.jpg"));
  await sharp({ create: { width: 8000, height: 6000, channels: 3, background: "#678" } })
    .png()
    .toFile(at("in", "d-huge.png"));
  await smallPhoto().avif().toFile(at("in", "e-fine.avif"));
  await writeFile(at("in", "f-misnamed.jpg"), whole);
  const options = { style: "sketch", json: true, out: at("out") };
  const { printed, ...rest } = await run([at("none.jpg"), at("in")], options);
  expect(rest).toEqual({ code: 1, complained: [] });
  const [none, text, cut, gif, huge, ...fine] = jsonLines(printed);
  expect(none).toEqual({
    file: at("none.jpg"),
    error: "cannot be read: there is no such file or folder",
  });
  for (const line of [text, gif])
    expect(line?.["error"]).toMatch(/^is not a JPEG, PNG, WebP or AVIF picture/);
  expect(cut).toEqual({
    file: at("in", "b-cut.png"),
    error: "cannot be read: it is damaged or cut off: save it again and retry",
  });
  expect(huge?.["error"]).toBe("has 48 megapixels, more than 40: scale it down first");
  expect(fine.map(({ width }) => width)).toEqual([120, 120]);
  expect(await listed("out")).toEqual(["e-fine-sketch.jpg", "f-misnamed-sketch.jpg"]);
});

test("runStylizeCommand where it cannot write leaves nothing behind and ends with 1", async () => {
  await smallPhoto().png().toFile(at("fern.png"));
  await mkdir(at("fern-sketch.jpg", "full"), { recursive: true });
  expect(await run([at("fern.png")], { style: "sketch" })).toEqual({
    code: 1,
    printed: [],
    complained: [expect.stringContaining(`${at("fern.png")} could not be done:`)],
  });
  expect(await listed()).toEqual(["fern-sketch.jpg", "fern.png"]);
});

test("runStylizeCommand shows in a terminal how far it is, and clears the line", async () => {
  for (const name of ["a.png", "b.png"]) await smallPhoto().png().toFile(at(name));
  let written = "";
  const terminal = { columns: 200, write: (text: string) => (written += text) };
  await run([at()], { style: "cartoon" }, { terminal });
  const [start, ...shown] = written.split("\r\u001B[K");
  expect(start).toBe("");
  expect(shown.at(0)).toBe(`${"·".repeat(24)}   0 %  1 of 2  ${at("a.png")}`);
  expect(shown).toContain(`${"#".repeat(12)}${"·".repeat(12)}  50 %  2 of 2  ${at("b.png")}`);
  expect(shown.at(-1)).toBe("");
});
