/// <reference types="node" />
import { expect, test } from "vitest";
import type { MarkSpec } from "@emblazon/contract";
import { boundsOf } from "../geometry/bounds.ts";
import { boxAround, centreOf, uniteBoxes } from "../geometry/boxes.ts";
import { createGeometry } from "../geometry/geometry.ts";
import { rect } from "../geometry/primitives.ts";
import { raster } from "../geometry/raster.ts";
import { readPathKit } from "../node/read-pathkit.ts";
import type { Mark } from "../types.ts";
import { CONTAINER_IDS, containerOf } from "./containers.ts";
import type { MarkContext } from "./mark-context.ts";
import { MONOGRAM_IDS } from "./monograms.ts";
import { resolveMark } from "./resolve-mark.ts";
import { silhouette } from "./silhouette.ts";
import { ABSTRACTS, MARKS, MERGE_OUTERS } from "./symbol-library.ts";

const geometry = await createGeometry(await readPathKit());
/** Every letter is a solid block, as a heavy capital would be; a space has no shape. */
const context: MarkContext = {
  geometry,
  shape: (_font, text) => ({ glyphs: text === " " ? [] : [{ d: rect(0, -70, 60, 70) }] }),
};
const plain: Pick<MarkSpec, "treatment" | "mirrored"> = {
  treatment: { kind: "plain" },
  mirrored: false,
};
const all = [...MARKS.values(), ...ABSTRACTS.values()];
const pixels = 200;
const frame = { box: boxAround({ x: 0, y: 0 }, 100), width: pixels, height: pixels };

function sizeOf(mark: Mark) {
  const box = uniteBoxes(mark.layers.map(({ d }) => boundsOf(d)));
  return { longer: Math.max(box.width, box.height), middle: centreOf(box) };
}

/** The share of the picture that is inked, of 200 × 200 pixels over 100 × 100 units. */
function inked(mark: Mark): number {
  const covered = raster([silhouette(mark)], frame);
  return covered.reduce((sum, value) => sum + value / 255, 0) / pixels ** 2;
}

function monogram(id: string, letters: string, symbol?: string): MarkSpec {
  const source = { kind: "monogram", id, letters, font: "any", weight: 700 } as const;
  return { source: symbol === undefined ? source : { ...source, symbol }, ...plain };
}

test("the library holds what a broad public asks for", () => {
  expect(MARKS.size).toBeGreaterThanOrEqual(800);
  expect(ABSTRACTS.size).toBeGreaterThanOrEqual(30);
  expect(MERGE_OUTERS.size).toBeGreaterThanOrEqual(20);
});

test.each(all.map((symbol) => [symbol.id, symbol] as const))(
  "%s is centred, 96 long, with enough and not too much ink",
  (_id, { mark, concepts, label }) => {
    const { longer, middle } = sizeOf(mark);
    expect(longer).toBeCloseTo(96, 1);
    expect(Math.hypot(middle.x, middle.y)).toBeLessThan(0.05);
    expect(inked(mark)).toBeGreaterThan(0.08);
    expect(inked(mark)).toBeLessThan(0.93);
    expect(concepts.length).toBeGreaterThan(1);
    expect(label).not.toBe("");
  },
);

test.each(all.map((symbol) => [symbol.id, symbol] as const))(
  "the layers of %s do not overlap, so one colour shows the same shape",
  (_id, { mark }) => {
    const layers = mark.layers.map(({ d }) => raster([d], frame));
    const joined = raster([silhouette(mark)], frame);
    let wrong = 0;
    joined.forEach((value, i) => {
      const covered = Math.max(...layers.map((layer) => layer[i] ?? 0));
      if (Math.abs(value - covered) > 128) wrong += 1;
    });
    expect(wrong).toBeLessThan(20);
  },
);

test.each(all.map((symbol) => [symbol.id, symbol] as const))(
  "%s is drawn with few paths and points, and says where its middle is and what it weighs",
  (_id, { mark, centre, ink }) => {
    const points = mark.layers.reduce((sum, { d }) => sum + d.split(/[MLQC]/).length - 1, 0);
    expect(mark.layers.length).toBeLessThanOrEqual(8);
    expect(points).toBeLessThanOrEqual(250);
    expect(Math.abs(centre.x)).toBeLessThan(14);
    expect(Math.abs(centre.y)).toBeLessThan(14);
    expect(ink).toBeCloseTo(inked(mark) * (100 / 96) ** 2, 1);
  },
);

test.each(all.flatMap(({ id, small }) => (small ? [[id, small] as const] : [])))(
  "the small cut of %s is centred, 96 long and of disjoint layers",
  (_id, layers) => {
    const { longer, middle } = sizeOf({ layers });
    expect(longer).toBeCloseTo(96, 0);
    expect(Math.hypot(middle.x, middle.y)).toBeLessThan(0.2);
    const single = layers.map(({ d }) => raster([d], frame));
    const wrong = raster([silhouette({ layers })], frame).filter(
      (value, i) => Math.abs(value - Math.max(...single.map((layer) => layer[i] ?? 0))) > 128,
    );
    expect(wrong.length).toBeLessThan(20);
  },
);

/** Square steps of half a unit: what is this near runs together when one ink prints both. */
const MERGED = 9;

/** The pairs of layers that come nearer to each other than a unit and a half. */
function touching(layers: Mark["layers"]): string[] {
  const owner = new Int8Array(pixels * pixels).fill(-1);
  layers.forEach(({ d }, i) =>
    raster([d], frame).forEach((value, at) => {
      if (value >= 128) owner[at] = i;
    }),
  );
  const pairs = new Set<string>();
  owner.forEach((one, at) => {
    if (one < 0) return;
    for (let dy = 0; dy <= 3; dy++)
      for (let dx = -3; dx <= 3; dx++) {
        const other = owner[at + dy * pixels + dx] ?? -1;
        if (other >= 0 && other !== one && dx * dx + dy * dy <= MERGED)
          pairs.add([one, other].toSorted((a, b) => a - b).join(" and "));
      }
  });
  return [...pairs];
}

test("layers that meet are found, layers a gap apart are not", () => {
  const beside = (x: number) => [
    { role: "a" as const, d: rect(-40, -40, 40, 80) },
    { role: "k" as const, d: rect(x, -40, 30, 80) },
  ];
  expect(touching(beside(0))).toEqual(["0 and 1"]);
  expect(touching(beside(0.8))).toEqual(["0 and 1"]);
  expect(touching(beside(4.5))).toEqual([]);
});

test.each(
  all.flatMap(({ id, mark, small }) => [
    [id, "drawing", mark.layers] as const,
    ...(small ? [[id, "small cut", small] as const] : []),
  ]),
)("no two layers of %s touch in its %s, so one colour keeps its parts", (_id, _cut, layers) => {
  expect(touching(layers)).toEqual([]);
});

test.each(["A", "B", "M", "S"])(
  "lines and gaps of a triple %s are a sixteenth of it wide",
  (letter) => {
    const [lane, core] = resolveMark(monogram("triple", letter), context)?.layers ?? [];
    if (!lane || !core) throw new Error("the letter has two layers");
    const thinned = (d: typeof core.d) => geometry.shrink(d, 2.8);
    const parts = (d: typeof core.d) => (d.match(/M/g) ?? []).length;
    // Thinned by almost half of a sixteenth each side, a line that is wide enough stays whole.
    expect(parts(thinned(core.d))).toBe(parts(core.d));
    expect(boundsOf(geometry.intersect(geometry.grow(core.d, 5.6), lane.d)).width).toBe(0);
  },
);

test("concepts are single lower-case words", () => {
  const words = [...all, ...MERGE_OUTERS.values()].flatMap(({ concepts }) => concepts);
  expect(words.filter((word) => !/^[a-z0-9-]+$/.test(word))).toEqual([]);
});

test("every symbol that may be cut out fits into every silhouette with room and leaves it whole", () => {
  const inlays = [...MARKS.values()].filter(
    ({ traits }) => traits.has("inlay") && traits.has("containable"),
  );
  // The pad of the paw is small: square symbols would end up below the least length there.
  const outers = [...MERGE_OUTERS.values()].filter(({ room }) => room.radius > 25);
  expect(outers.length).toBeGreaterThanOrEqual(MERGE_OUTERS.size - 1);
  expect(inlays.length).toBeGreaterThan(100);
  inlays.forEach(({ id }, i) => {
    const outer = outers[i % outers.length];
    if (!outer || outer.id === id) return;
    const mark = resolveMark(
      { source: { kind: "merge", outer: outer.id, inner: id }, ...plain },
      context,
    );
    expect(mark, `${outer.id} with ${id}`).not.toBeNull();
    if (mark) expect(sizeOf(mark).longer, `${outer.id} with ${id}`).toBeCloseTo(96, 1);
  });
});

test.each(CONTAINER_IDS)(
  "a mark is cut out of, stands on and is named in the container %s",
  (id) => {
    const source = { kind: "symbol", id: "bird" } as const;
    const cut = resolveMark(
      { source, treatment: { kind: "knockout", container: id }, mirrored: false },
      context,
    );
    const tile = resolveMark(
      { source, treatment: { kind: "tile", container: id }, mirrored: false },
      context,
    );
    expect(cut?.layers.map(({ role }) => role)).toEqual(["a"]);
    expect(tile?.layers.map(({ role }) => role)).toEqual(["a", "on", "onK"]);
    const container = containerOf(id);
    if (cut && container)
      expect(inked(cut)).toBeLessThan(inked({ layers: [{ d: container.d, role: "a" }] }) * 1.05);
    expect(resolveMark(monogram(`in-${id}`, "R"), context)).not.toBeNull();
  },
);

test("a symbol that brings its own disc takes no container", () => {
  const source = { kind: "symbol", id: "horizon" } as const;
  for (const treatment of [
    { kind: "knockout", container: "circle" },
    { kind: "tile", container: "circle" },
    { kind: "ringed" },
  ] as const)
    expect(resolveMark({ source, treatment, mirrored: false }, context)).toBeNull();
});

test.each(all.flatMap(({ id, traits }) => (traits.has("line") ? [id] : [])))(
  "%s, said to look well as lines, can be drawn as lines, thin and thick",
  (id) => {
    for (const width of [1.6, 3]) {
      const kind = MARKS.has(id) ? "symbol" : "abstract";
      const mark = resolveMark(
        { source: { kind, id }, treatment: { kind: "outline", width }, mirrored: false },
        context,
      );
      expect(mark).not.toBeNull();
      if (mark) expect(inked(mark), `at ${width}`).toBeLessThan(0.5);
    }
  },
);

test("more than half of the library looks well as lines or can be cut out of other shapes", () => {
  const having = (trait: "line" | "inlay") => all.filter(({ traits }) => traits.has(trait)).length;
  expect(having("line")).toBeGreaterThan(250);
  expect(having("inlay")).toBeGreaterThan(400);
});

test("stripes and halves keep the mark's outline", () => {
  for (const kind of ["stripes", "split"] as const) {
    const mark = resolveMark(
      { source: { kind: "symbol", id: "heart" }, treatment: { kind }, mirrored: false },
      context,
    );
    expect(mark && sizeOf(mark).longer).toBeCloseTo(96, 1);
  }
});

test("a mirrored mark is the mark seen in a mirror", () => {
  const spec: MarkSpec = { source: { kind: "symbol", id: "bird" }, ...plain };
  const [mark, mirror] = [
    resolveMark(spec, context),
    resolveMark({ ...spec, mirrored: true }, context),
  ];
  const first = mark && boundsOf(mark.layers[1]?.d ?? silhouette(mark));
  const other = mirror && boundsOf(mirror.layers[1]?.d ?? silhouette(mirror));
  expect(other && first && other.x).toBeCloseTo(first ? -(first.x + first.width) : 0, 2);
});

const SUITING: Readonly<Record<string, string>> = { ligature: "MR" };

test.each(MONOGRAM_IDS)(
  "the monogram %s is drawn, centred and 96 long, from letters it suits",
  (id) => {
    const mark = resolveMark(monogram(id, SUITING[id] ?? "OA", "leaf"), context);
    // These need a letter with a hole, which a solid block has not.
    if (id === "counter" || id === "nested") expect(mark).toBeNull();
    else expect(mark && sizeOf(mark).longer).toBeCloseTo(96, 1);
  },
);

test("monograms refuse letters without a shape, too few letters and a missing symbol", () => {
  expect(resolveMark(monogram("letter", " "), context)).toBeNull();
  expect(resolveMark(monogram("overlap", "A"), context)).toBeNull();
  expect(resolveMark(monogram("cutout", "A"), context)).toBeNull();
  expect(resolveMark(monogram("cutout", "A", "no-such-symbol"), context)).toBeNull();
  expect(resolveMark(monogram("triple", "Ж"), context)).toBeNull();
  expect(resolveMark(monogram("halves", "L"), context)).toBeNull();
  expect(resolveMark(monogram("ligature", "OA"), context)).toBeNull();
  expect(resolveMark(monogram("nested", "AO"), context)).toBeNull();
});

test("ids that do not exist give no mark, those of object built-ins included", () => {
  for (const id of ["no-such-mark", "constructor", "__proto__", ""]) {
    expect(resolveMark({ source: { kind: "symbol", id }, ...plain }, context)).toBeNull();
    expect(resolveMark({ source: { kind: "abstract", id }, ...plain }, context)).toBeNull();
    expect(
      resolveMark({ source: { kind: "merge", outer: id, inner: "leaf" }, ...plain }, context),
    ).toBeNull();
    expect(
      resolveMark({ source: { kind: "merge", outer: "heart", inner: id }, ...plain }, context),
    ).toBeNull();
    expect(resolveMark(monogram(id, "A"), context)).toBeNull();
    const source = { kind: "symbol", id: "leaf" } as const;
    expect(
      resolveMark(
        { source, treatment: { kind: "knockout", container: id }, mirrored: false },
        context,
      ),
    ).toBeNull();
  }
});
