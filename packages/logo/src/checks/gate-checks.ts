import { apcaContrast, wcagContrast } from "../colour/contrast.ts";
import type { Scene, SceneShape } from "../types.ts";
import type { Check } from "./check.ts";
import { groundUnder } from "./ground-under.ts";
import { shapesOf, shownScale } from "./measure.ts";
import { overlap } from "./overlap.ts";
import type { Subject } from "./subject.ts";
import type { GateId } from "./thresholds.ts";

const CENTRED: ReadonlySet<string> = new Set([
  "stacked",
  "frame",
  "emblem",
  "seal",
  "badge",
  "arch",
]);

function least(
  subject: Subject,
  shapes: readonly SceneShape[],
  contrast: (fill: string, ground: string) => number,
): number | null {
  if (shapes.length === 0) return null;
  const pairs = new Map(
    shapes.map((shape) => {
      const ground = groundUnder(subject, shape);
      return [`${shape.fill} ${ground}`, { fill: shape.fill, ground }] as const;
    }),
  );
  return Math.min(...[...pairs.values()].map(({ fill, ground }) => contrast(fill, ground)));
}

const absoluteLc = (fill: string, ground: string): number => Math.abs(apcaContrast(fill, ground));

function nameInk({ scene }: Subject): readonly SceneShape[] {
  return shapesOf(scene, "word").filter(({ role }) => role === "ink" || role === "on");
}

function shownHeight(subject: Subject, kind: "word" | "tagline"): number | null {
  const shapes = shapesOf(subject.scene, kind);
  if (shapes.length === 0) return null;
  const heights = shapes.map((shape) => subject.bounds(shape).height).filter((high) => high > 2);
  const middle = heights.toSorted((x, y) => x - y)[Math.floor(heights.length / 2)] ?? 0;
  return middle * shownScale(subject.scene);
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

/** The checks that every drawing passes before it is shown: legibility, small sizes, form, production. */
export const GATE_CHECKS: Readonly<Record<GateId, Check>> = {
  "text-contrast": {
    label: "Contrast of the name",
    why: "A name that is hard to tell from its ground is not read in passing.",
    mend: "Choose a darker or lighter colour for the name, or another background.",
    measure: (subject) => least(subject, nameInk(subject), wcagContrast),
  },
  "text-lightness": {
    label: "Perceived contrast of the name",
    why: "Readers see differences of lightness, hardly those of hue.",
    mend: "Make the name and its background differ more in lightness.",
    measure: (subject) => least(subject, nameInk(subject), absoluteLc),
  },
  "tagline-contrast": {
    label: "Contrast of the tagline",
    why: "Small letters need more contrast than large ones.",
    mend: "Give the tagline the colour of the name.",
    measure: (subject) => least(subject, shapesOf(subject.scene, "tagline"), wcagContrast),
  },
  "mark-contrast": {
    label: "Contrast of the mark",
    why: "The mark's main shape has to stand out from the ground.",
    mend: "Choose another main colour or background.",
    measure: (subject) =>
      least(
        subject,
        shapesOf(subject.scene, "mark", "container").filter(({ role }) => role === "a"),
        wcagContrast,
      ),
  },
  "name-size": {
    label: "Size of the name",
    why: "The name is what people look for; it must not be the smallest thing.",
    mend: "Break the name into lines or choose a narrower typeface.",
    measure: (subject) => shownHeight(subject, "word"),
  },
  "tagline-size": {
    label: "Size of the tagline",
    why: "Letters lower than this cannot be read on a screen.",
    mend: "Shorten the tagline, or leave it out at small sizes.",
    measure: (subject) => shownHeight(subject, "tagline"),
  },
  overlap: {
    label: "Name and tagline apart",
    why: "Letters that run into each other look like a mistake.",
    mend: "Move the tagline down or set the name in capitals.",
    measure: overlap,
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
    why: "Gaps that fill in when the mark is small make a blot of it.",
    mend: "Open the gaps or leave detail out.",
    measure: ({ small }) => small()?.kept ?? null,
  },
  "least-stroke": {
    label: "Thinnest stroke",
    why: "Strokes thinner than a pixel flicker on screens and break in print.",
    mend: "Use a heavier weight.",
    measure: ({ thinnest }) => thinnest(),
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
