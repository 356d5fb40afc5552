import type { EffectStyleId } from "@emblazon/effects";
import type { GmicFilter } from "./gmic.ts";

/** A recipe of `opencv.py` beside one of our looks. */
export interface Peer {
  readonly recipe: string;
  /** As tables name it. */
  readonly name: string;
  readonly rounds: number;
  /** How many times as long as our two workers it is asked to take at 12 megapixels, at least. */
  readonly target?: number;
}

/** One of our looks and whom it is measured against. */
export interface Contest {
  readonly style: EffectStyleId;
  readonly name: string;
  /** At most, with one worker at 12 megapixels. */
  readonly targetMs: number;
  /** The first is the nearest in looks. */
  readonly peers: readonly [Peer, ...Peer[]];
  /** At 12 megapixels only, once: it takes up to a minute. */
  readonly gmic?: GmicFilter;
}

const SLOW = 3;
const QUICK = 5;
/** The slowest per run; it starts from the same seed each time. */
const K_MEANS = 2;

export const CONTESTS: readonly Contest[] = [
  {
    style: "CARTOON",
    name: "cartoon",
    targetMs: 250,
    gmic: "cartoon",
    peers: [
      {
        recipe: "cartoon_scaled",
        name: "median, threshold and bilateral, kernels that grow with the picture",
        rounds: SLOW,
        target: 16,
      },
      {
        recipe: "cartoon_kmeans",
        name: "the same over k-means, 9 colours",
        rounds: K_MEANS,
        target: 18,
      },
      { recipe: "cartoon_fixed", name: "cheap: the same with kernels of 9 pixels", rounds: QUICK },
    ],
  },
  {
    style: "SKETCH",
    name: "sketch",
    targetMs: 180,
    peers: [
      { recipe: "pencil_grey", name: "pencilSketch, grey", rounds: SLOW, target: 30 },
      { recipe: "sketch_dodge", name: "cheap: dodge with a blur of 21 pixels", rounds: QUICK },
    ],
  },
  {
    style: "COLOR_PENCIL",
    name: "coloured pencil",
    targetMs: 330,
    peers: [{ recipe: "pencil_colour", name: "pencilSketch, colour", rounds: SLOW, target: 17 }],
  },
  {
    style: "OIL_PAINTING",
    name: "oil",
    targetMs: 280,
    gmic: "painting",
    peers: [{ recipe: "oil", name: "oilPainting of our radius", rounds: SLOW, target: 18 }],
  },
  {
    style: "WATERCOLOR",
    name: "watercolour",
    targetMs: 300,
    peers: [{ recipe: "stylization", name: "stylization", rounds: SLOW, target: 50 }],
  },
  {
    style: "POP_ART",
    name: "pop art",
    targetMs: 130,
    peers: [
      { recipe: "pop_kmeans", name: "k-means, 8 colours", rounds: K_MEANS, target: 40 },
      { recipe: "pop_posterize", name: "cheap: posterize, four panels", rounds: QUICK },
    ],
  },
];
