import { apcaContrast, wcagContrast } from "../colour/contrast.ts";
import { boundsOf } from "../geometry/bounds.ts";
import type { Scene, SceneShape } from "../types.ts";
import { groundUnder } from "./ground-under.ts";
import { gridOf, shapesOf, shownScale } from "./measure.ts";
import { thinnestStroke } from "./small-mark.ts";
import type { Subject } from "./subject.ts";
import type { CheckId } from "./thresholds.ts";

/** One check: how it is measured and what to say of it. A value of null means that it does not apply. */
export interface Check {
  readonly label: string;
  readonly why: string;
  readonly mend: string;
  readonly measure: (subject: Subject) => number | null;
}

const CENTRED: ReadonlySet<string> = new Set([
  "stacked",
  "frame",
  "emblem",
  "seal",
  "badge",
  "arch",
]);

function least(
  shapes: readonly SceneShape[],
  scene: Scene,
  contrast: (fill: string, ground: string) => number,
): number | null {
  if (shapes.length === 0) return null;
  return Math.min(...shapes.map((shape) => contrast(shape.fill, groundUnder(scene, shape))));
}

const absoluteLc = (fill: string, ground: string): number => Math.abs(apcaContrast(fill, ground));

function medianHeight(shapes: readonly SceneShape[]): number {
  const heights = shapes.map(({ d }) => boundsOf(d).height).filter((height) => height > 2);
  return heights.toSorted((x, y) => x - y)[Math.floor(heights.length / 2)] ?? 0;
}

/** How much of the tagline lies on the name, in percent. */
function overlap(scene: Scene): number | null {
  const word = shapesOf(scene, "word");
  const tagline = shapesOf(scene, "tagline");
  if (word.length === 0 || tagline.length === 0) return null;
  const width = 200;
  const height = Math.max(
    24,
    Math.min(200, Math.round((width * scene.box.height) / scene.box.width)),
  );
  const under = gridOf(word, scene.box, width, height).pixels;
  const over = gridOf(tagline, scene.box, width, height).pixels;
  let both = 0;
  let all = 0;
  for (const [at, value] of over.entries()) {
    if (value < 90) continue;
    all++;
    if ((under[at] ?? 0) > 90) both++;
  }
  return all === 0 ? null : (both / all) * 100;
}

const nodesOf = ({ d }: SceneShape): number => (d.match(/[LQC]/g) ?? []).length;

function accentCount(scene: Scene): number {
  const plain = (hex: string): boolean => /^#(?:FFFFFF|000000|111111)$/.test(hex);
  return new Set(
    scene.shapes
      .map(({ fill }) => fill)
      .filter((fill) => fill !== scene.background && !plain(fill)),
  ).size;
}

/** Every check, in the order of a report: legibility, small sizes, form, production. */
export const CHECKS: Readonly<Record<CheckId, Check>> = {
  "text-contrast": {
    label: "Contrast of the name",
    why: "A name that is hard to tell from its ground is not read in passing.",
    mend: "Choose a darker or lighter colour for the name, or another background.",
    measure: ({ scene }) =>
      least(
        shapesOf(scene, "word").filter(({ role }) => role === "ink" || role === "on"),
        scene,
        wcagContrast,
      ),
  },
  "text-lightness": {
    label: "Perceived contrast of the name",
    why: "Readers see differences of lightness, hardly those of hue.",
    mend: "Make the name and its background differ more in lightness.",
    measure: ({ scene }) =>
      least(
        shapesOf(scene, "word").filter(({ role }) => role === "ink" || role === "on"),
        scene,
        absoluteLc,
      ),
  },
  "tagline-contrast": {
    label: "Contrast of the tagline",
    why: "Small letters need more contrast than large ones.",
    mend: "Give the tagline the colour of the name.",
    measure: ({ scene }) => least(shapesOf(scene, "tagline"), scene, wcagContrast),
  },
  "mark-contrast": {
    label: "Contrast of the mark",
    why: "The mark's main shape has to stand out from the ground.",
    mend: "Choose another main colour or background.",
    measure: ({ scene }) =>
      least(
        shapesOf(scene, "mark", "container").filter(({ role }) => role === "a"),
        scene,
        wcagContrast,
      ),
  },
  "name-size": {
    label: "Size of the name",
    why: "The name is what people look for; it must not be the smallest thing.",
    mend: "Break the name into lines or choose a narrower typeface.",
    measure: ({ scene }) => {
      const word = shapesOf(scene, "word");
      return word.length === 0 ? null : medianHeight(word) * shownScale(scene);
    },
  },
  "tagline-size": {
    label: "Size of the tagline",
    why: "Letters lower than this cannot be read on a screen.",
    mend: "Shorten the tagline, or leave it out at small sizes.",
    measure: ({ scene }) => {
      const tagline = shapesOf(scene, "tagline");
      return tagline.length === 0 ? null : medianHeight(tagline) * shownScale(scene);
    },
  },
  overlap: {
    label: "Name and tagline apart",
    why: "Letters that run into each other look like a mistake.",
    mend: "Move the tagline down or set the name in capitals.",
    measure: ({ scene }) => overlap(scene),
  },
  "survives-16": {
    label: "Survives 16 pixels",
    why: "A browser's tab shows the mark 16 pixels wide.",
    mend: "Use a heavier or simpler form of the mark for small sizes.",
    measure: ({ small }) => small()?.likeness ?? null,
  },
  "washed-ink": {
    label: "Ink that washes out when small",
    why: "Thin lines turn grey below 32 pixels.",
    mend: "Draw the thin lines heavier.",
    measure: ({ small }) => small()?.washed ?? null,
  },
  "kept-counters": {
    label: "Openings that stay open when small",
    why: "Gaps that fill in make a blot of the mark.",
    mend: "Open the gaps or leave detail out.",
    measure: ({ small }) => small()?.kept ?? null,
  },
  "least-stroke": {
    label: "Thinnest stroke",
    why: "Strokes thinner than a pixel flicker on screens and break in print.",
    mend: "Use a heavier weight.",
    measure: ({ scene }) => thinnestStroke(scene),
  },
  "ink-mass": {
    label: "Ink",
    why: "A logo with too little ink disappears from a distance.",
    mend: "Use a heavier typeface or a filled mark.",
    measure: ({ mass }) => mass().share,
  },
  balance: {
    label: "Balance",
    why: "A centred logo whose weight lies to one side looks as if it were falling.",
    mend: "Centre the mark over the name.",
    measure: ({ spec, mass }) => (CENTRED.has(spec.layout.kind) ? mass().aside : null),
  },
  aspect: {
    label: "Width to height",
    why: "A very wide logo becomes tiny wherever space is square.",
    mend: "Use the stacked form, or break the name.",
    measure: ({ scene: { box } }) =>
      Math.max(box.width / (box.height || 1), box.height / (box.width || 1)),
  },
  paths: {
    label: "Shapes",
    why: "Few shapes are quick to draw, cut and stitch.",
    mend: "Choose a simpler mark.",
    measure: ({ scene }) => scene.shapes.length,
  },
  nodes: {
    label: "Nodes",
    why: "Plotters and embroidery machines stumble over needless points.",
    mend: "Choose a simpler mark or typeface.",
    measure: ({ scene }) => scene.shapes.reduce((sum, shape) => sum + nodesOf(shape), 0),
  },
  colors: {
    label: "Colours",
    why: "Every colour costs money in print.",
    mend: "Use the two-tone or one-colour form.",
    measure: ({ scene }) => accentCount(scene),
  },
  effects: {
    label: "Effects",
    why: "Gradients cannot be cut, stitched or printed in one colour.",
    mend: "Turn the gradient off.",
    measure: ({ scene: { gradient } }) => (gradient ? 1 : 0),
  },
};
