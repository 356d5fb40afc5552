import { boundsOf } from "../geometry/bounds.ts";
import { fitInside } from "../geometry/fit-inside.ts";
import { inscribedCircle } from "../geometry/inscribed-circle.ts";
import { joinPaths } from "../geometry/path-data.ts";
import { ellipse, polygon, rect, ring } from "../geometry/primitives.ts";
import { refit } from "../geometry/refit.ts";
import { rotate, translate } from "../geometry/transform.ts";
import type { Mark, PathData } from "../types.ts";
import { centreMark } from "./centre-mark.ts";
import { CONTAINER_IDS, containerOf } from "./containers.ts";
import { plane } from "./kit.ts";
import { letterSkeleton } from "./letter-skeletons.ts";
import type { MarkContext } from "./mark-context.ts";
import { ligature } from "./monogram-ligature.ts";
import { firstLetter, letterOf, one, pairOf } from "./monogram-letters.ts";
import type { DrawMonogram, MonogramOptions } from "./monogram-letters.ts";
import { fitIntoCircle, silhouette } from "./silhouette.ts";
import { MERGE_OUTERS } from "./symbol-library.ts";

const STRIPE_CUTS = [2.8, 3.6, 4.4, 5.2, 6] as const;
/** Letters whose halves still read as the letter. */
const HALVABLE = /^[AHMNOTUVWXYZ08]$/u;
/** Letters with room for another one inside. */
const ROOMY = /^[CDGOQСОО]$/u;
const HEAVY = 550;
const HEAVY_PEN = 15;
const FINE_PEN = 8;
/** The wall left round a letter in a silhouette, of 100, and the least height of that letter. */
const WALL = 10;
const LEAST_HEIGHT = 30;
/** Letters with one large closed counter. */
const ROUND_COUNTER = /^[ODQ0oО]$/u;

const DRAWN: Readonly<Record<string, DrawMonogram>> = {
  letter: (options, context) => one(letterOf(options, context, 92)),
  ringed(options, context) {
    const letter = letterOf(options, context, 46, 50);
    return (
      letter && [
        { role: "a", d: letter },
        { role: "k", d: ring(49, 45.2) },
      ]
    );
  },
  sliced(options, context) {
    const letter = letterOf(options, context, 92, 100);
    if (!letter) return null;
    const above = rotate(plane("top"), -22);
    const cut = context.geometry.difference(letter, rotate(rect(-120, -2.5, 240, 5), -22));
    return [
      { role: "a", d: context.geometry.intersect(cut, above) },
      { role: "k", d: context.geometry.difference(cut, above) },
    ];
  },
  striped(options, context) {
    const letter = letterOf(options, context, 92, 100);
    return letter && one(context.geometry.difference(letter, ...stripeCuts()));
  },
  halves(options, context) {
    if (!HALVABLE.test(firstLetter(options))) return null;
    const letter = letterOf(options, context, 92, 100);
    if (!letter) return null;
    const side = polygon([
      [-100, -100],
      [12, -100],
      [-12, 100],
      [-100, 100],
    ]);
    return [
      { role: "a", d: context.geometry.intersect(letter, side) },
      { role: "b", d: context.geometry.difference(letter, side) },
    ];
  },
  cutout(options, context) {
    const letter = letterOf(options, context, 94, 104);
    if (!letter || !options.symbol) return null;
    const room = inscribedCircle(letter);
    if (room.radius < 14) return null;
    const hole = fitIntoCircle(silhouette(options.symbol), room, room.radius * 0.92);
    return one(context.geometry.difference(letter, hole));
  },
  counter(options, context) {
    const letter = letterOf(options, context, 96, 100);
    if (!letter || !options.symbol || !ROUND_COUNTER.test(firstLetter(options))) return null;
    const box = boundsOf(letter);
    const middle = rect(
      box.x + box.width * 0.15,
      box.y + box.height * 0.15,
      box.width * 0.7,
      box.height * 0.7,
    );
    const room = inscribedCircle(context.geometry.difference(middle, letter));
    if (room.radius < 14) return null;
    const inside = fitIntoCircle(silhouette(options.symbol), room, room.radius * 0.85);
    return [
      { role: "a", d: letter },
      { role: "k", d: inside },
    ];
  },
  overlap(options, context) {
    const pair = pairOf(options, context, 74);
    if (!pair) return null;
    const [first, other] = pair;
    const lap = Math.min(boundsOf(first).width, boundsOf(other).width) * 0.34;
    const left = translate(first, -boundsOf(first).x - boundsOf(first).width + lap / 2, -9);
    const right = translate(other, -boundsOf(other).x - lap / 2, 9);
    const clear = context.geometry.difference(left, context.geometry.grow(right, 3.2));
    return [
      { role: "a", d: clear },
      { role: "k", d: right },
    ];
  },
  divided(options, context) {
    const pair = pairOf(options, context, 60);
    if (!pair) return null;
    const [first, other] = pair;
    const left = translate(first, -boundsOf(first).x - boundsOf(first).width - 8, 0);
    const right = translate(other, -boundsOf(other).x + 8, 0);
    return [
      { role: "a", d: joinPaths(left, right) },
      { role: "k", d: rect(-1.1, -42, 2.2, 84) },
    ];
  },
  diagonal(options, context) {
    const pair = pairOf(options, context, 42);
    if (!pair) return null;
    const [first, other] = pair;
    const bar = rotate(rect(-1.5, -54, 3, 108, 1.5), 40);
    const letters = joinPaths(translate(first, -24, -23), translate(other, 24, 23));
    return [
      { role: "a", d: letters },
      { role: "k", d: bar },
    ];
  },
  triple(options, context) {
    const skeleton = letterSkeleton(firstLetter(options));
    if (!skeleton) return null;
    const pen = (width: number) => context.geometry.stroke(skeleton, { width });
    const lane = context.geometry.difference(pen(38), pen(23));
    return [
      { role: "a", d: lane },
      { role: "k", d: pen(8) },
    ];
  },
  monoline(options, context) {
    const skeleton = letterSkeleton(firstLetter(options));
    return skeleton && one(context.geometry.stroke(skeleton, { width: 17 }));
  },
  ligature(options, context) {
    const drawn = ligature(
      [...options.letters],
      options.weight < HEAVY ? FINE_PEN : HEAVY_PEN,
      context,
    );
    return drawn && one(drawn);
  },
  nested(options, context) {
    const [first = "", other] = [...options.letters];
    const round = ROOMY.test(first) && other ? letterOf(options, context, 96, 110) : null;
    const inner = other && letterOf({ ...options, letters: other }, context, 60);
    if (!round || !inner) return null;
    const box = boundsOf(round);
    const middle = ellipse(
      box.x + box.width / 2,
      box.y + box.height / 2,
      box.width * 0.4,
      box.height * 0.4,
    );
    const room = inscribedCircle(context.geometry.difference(middle, round));
    if (room.radius < 17) return null;
    return [
      { role: "a", d: round },
      { role: "k", d: fitIntoCircle(inner, room, room.radius * 0.86) },
    ];
  },
  block(options, context) {
    const letter = letterOf(options, context, 72, 76);
    if (!letter) return null;
    const depth = Array.from({ length: 24 }, (_, i) =>
      translate(letter, (i + 1) * 0.7, (i + 1) * 0.7),
    );
    const side = context.geometry.union(...depth);
    return [
      { role: "a", d: letter },
      { role: "b", d: context.geometry.difference(side, context.geometry.grow(letter, 2.4)) },
    ];
  },
};

const IN_CONTAINER: Readonly<Record<string, DrawMonogram>> = Object.fromEntries(
  CONTAINER_IDS.map((id): [string, DrawMonogram] => [
    `in-${id}`,
    (options, context) => {
      const container = containerOf(id);
      if (!container) return null;
      const { size, dy } = container.room;
      const letter = letterOf(options, context, size * 0.93, size);
      return letter && one(context.geometry.difference(container.d, translate(letter, 0, dy)));
    },
  ]),
);

/** The initial left open in a silhouette that stands for the trade. */
const IN_OUTER: Readonly<Record<string, DrawMonogram>> = Object.fromEntries(
  [...MERGE_OUTERS.values()].map(({ id, d }): [string, DrawMonogram] => [
    `within-${id}`,
    (options, context) => {
      const letter = letterOf(options, context, 60);
      const hole = letter && fitInside(letter, d, WALL);
      if (!hole || boundsOf(hole).height < LEAST_HEIGHT) return null;
      return one(context.geometry.difference(d, hole));
    },
  ]),
);

const MONOGRAMS: Readonly<Record<string, DrawMonogram>> = {
  ...DRAWN,
  ...IN_CONTAINER,
  ...IN_OUTER,
};

/**
 * The monograms that can be named in a spec. `overlap`, `divided`, `diagonal`, `ligature` and `nested` take
 * two letters, the last two only of those that suit each other;
 * `cutout` and `counter` take a symbol; `triple` and `monoline` draw A to Z themselves, without
 * the font; `in-…` cuts the letter out of that container, `within-…` out of that silhouette.
 */
export const MONOGRAM_IDS: readonly string[] = Object.keys(MONOGRAMS);

/** A monogram drawn; null when the id is unknown, a letter has no shape, or the letter does not suit the idea. */
export function drawMonogram(
  id: string,
  options: MonogramOptions,
  context: MarkContext,
): Mark | null {
  const draw = Object.hasOwn(MONOGRAMS, id) ? MONOGRAMS[id] : undefined;
  const layers = draw?.(options, context);
  return layers ? centreMark(layers.map(({ d, role }) => ({ d: refit(d), role }))) : null;
}

function stripeCuts(): PathData[] {
  let y = -1;
  return STRIPE_CUTS.map((height, i) => {
    const cut = rect(-90, y, 180, height);
    y += height + 6.8 - i * 0.7;
    return cut;
  });
}
