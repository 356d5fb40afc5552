import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { smallPhoto } from "./testing/small-photo.ts";
import { useStylize } from "./testing/use-stylize.ts";

const { at, listed, run } = useStylize();
const SKETCH = { style: "sketch" };

test("a folder's pictures are taken, and the same ones the next time", async () => {
  await mkdir(at("in", "later"), { recursive: true });
  await smallPhoto().jpeg().toFile(at("in", "b.JPG"));
  await smallPhoto().webp().toFile(at("in", "a.webp"));
  await smallPhoto()
    .png()
    .toFile(at("in", "later", "c.png"));
  await smallPhoto().png().toFile(at("in", ".hidden.png"));
  await writeFile(at("in", "notes.txt"), "no picture");
  const before = await listed("in");
  for (const style of ["pop-art", "cartoon", "pop-art"]) {
    const { code, printed } = await run([at("in")], { style });
    expect(code).toBe(0);
    expect(printed.at(-1)).toMatch(/^2 pictures in \d+\.\d s$/);
  }
  const made = ["a-cartoon.jpg", "a-pop-art.jpg", "b-cartoon.jpg", "b-pop-art.jpg"];
  expect(await listed("in")).toEqual([...before, ...made].toSorted());
  expect(await listed("in", "later")).toEqual(["c.png"]);
});

test("--recursive keeps each picture's place, and leaves out where it writes", async () => {
  await mkdir(at("in", "later"), { recursive: true });
  await smallPhoto().jpeg().toFile(at("in", "a.jpg"));
  await smallPhoto()
    .jpeg()
    .toFile(at("in", "later", "a.jpg"));
  const options = { ...SKETCH, recursive: true, out: at("in", "drawn"), format: "webp" };
  for (let i = 0; i < 2; i++) expect(await run([at("in")], options)).toMatchObject({ code: 0 });
  expect(await listed("in", "drawn")).toEqual(["a-sketch.webp", "later"]);
  expect(await listed("in", "drawn", "later")).toEqual(["a-sketch.webp"]);
});

test("a folder without pictures is said to be one", async () => {
  await mkdir(at("empty"));
  expect(await run([at("empty")], SKETCH)).toMatchObject({
    code: 1,
    complained: [
      `emblazon: ${at("empty")} has no JPEG, PNG, WebP or AVIF pictures in it; --recursive looks in the folders within it too`,
    ],
  });
});

test("a picture that is read is never written over, by whatever name", async () => {
  const source = await smallPhoto().jpeg().toBuffer();
  await writeFile(at("fern.jpg"), source);
  await symlink(at("fern.jpg"), at("link.jpg"));
  for (const name of ["fern.jpg", "link.jpg"]) {
    const { code, complained } = await run([at("fern.jpg")], { ...SKETCH, out: at(name) });
    expect(code).toBe(2);
    expect(complained).toEqual([expect.stringContaining(`${at(name)} is one of the pictures`)]);
  }
  await writeFile(at("fern-sketch.jpg"), source);
  expect(await run([at("fern.jpg"), at("fern-sketch.jpg")], SKETCH)).toMatchObject({ code: 2 });
  for (const name of ["fern.jpg", "fern-sketch.jpg"])
    expect(await readFile(at(name))).toEqual(source);
});

test("two pictures with one name for their results are refused before anything is written", async () => {
  await smallPhoto().png().toFile(at("fern.png"));
  await smallPhoto().jpeg().toFile(at("fern.jpg"));
  const result = at("out", "fern-sketch.jpg");
  expect(await run([at()], { ...SKETCH, out: at("out") })).toEqual({
    code: 2,
    printed: [],
    complained: [
      `emblazon: ${at("fern.jpg")} and ${at("fern.png")} would both be written to ${result}: rename one or do them apart`,
    ],
  });
  expect(await listed()).toEqual(["fern.jpg", "fern.png"]);
});

test("several pictures for one file ask for a folder", async () => {
  const inputs = [at("a.png"), at("b.png")];
  for (const name of inputs) await smallPhoto().png().toFile(name);
  const { code, complained } = await run(inputs, { ...SKETCH, out: at("all.jpg") });
  expect({ code, complained }).toEqual({
    code: 2,
    complained: [
      `emblazon: ${at("all.jpg")} is one file and there may be more pictures: name a folder, as in --out ${at("results")}/`,
    ],
  });
});

const NAMES = "cartoon, sketch, color-pencil, oil-painting, watercolor, pop-art";

test.each([
  [{}, `--style is needed: one of ${NAMES}`],
  [{ style: "fresco" }, `there is no style "fresco"; there are ${NAMES}`],
  [
    { ...SKETCH, param: ["levels=4"] },
    'sketch has no parameter "levels"; it has darkness, lines, stroke_length, hatch_angle, paper',
  ],
  [{ ...SKETCH, param: ["darkness=101"] }, "darkness is a whole number from 40 to 100"],
  [{ ...SKETCH, param: ["darkness="] }, "darkness is a whole number from 40 to 100"],
  [
    { style: "pop-art", param: ["dot_size=5.2"] },
    "dot_size is a number from 5 to 16 in steps of 0.5",
  ],
  [{ ...SKETCH, param: ["paper=blue"] }, "paper is one of white, cream, grey"],
  [{ ...SKETCH, strength: "101" }, "strength is a number from 0 to 100"],
  [{ ...SKETCH, strength: "" }, "strength is a number from 0 to 100"],
  [{ ...SKETCH, workers: "0" }, "workers is a whole number from 1 to 64"],
  [{ ...SKETCH, repeat: "1.5" }, "repeat is a whole number from 1 to 100"],
  [{ ...SKETCH, format: "gif" }, "format is one of jpg, png, webp"],
  [{ ...SKETCH, quality: "0" }, "quality is a whole number from 1 to 100"],
  [
    { ...SKETCH, quality: "9", format: "png" },
    "--quality is for jpg and webp: a png loses nothing",
  ],
  [{ ...SKETCH, format: "png", out: "a.jpg" }, "--format png does not go with the name a.jpg"],
  [
    { ...SKETCH, out: "a.tiff" },
    "a.tiff is neither a folder nor a name that ends in .jpg, .png or .webp",
  ],
])("%j is complained about in one sentence, and nothing is written", async (options, words) => {
  await smallPhoto().png().toFile(at("fern.png"));
  expect(await run([at("fern.png")], options)).toEqual({
    ...{ code: 2, complained: [`emblazon: ${words}`], printed: [] },
  });
  expect(await listed()).toEqual(["fern.png"]);
});
