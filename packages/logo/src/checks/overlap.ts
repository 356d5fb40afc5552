import { boxesOverlap, uniteBoxes } from "../geometry/boxes.ts";
import { gridOf, shapesOf } from "./measure.ts";
import type { Subject } from "./subject.ts";

const WIDTH = 200;

/** How much of the tagline lies on the name, in percent; null where there are not both. */
export function overlap({ scene, bounds }: Subject): number | null {
  const word = shapesOf(scene, "word");
  const tagline = shapesOf(scene, "tagline");
  if (word.length === 0 || tagline.length === 0) return null;
  const near = uniteBoxes(tagline.map(bounds));
  const close = word.filter((shape) => boxesOverlap(bounds(shape), near));
  const touched = tagline.filter((shape) =>
    close.some((letter) => boxesOverlap(bounds(letter), bounds(shape))),
  );
  if (touched.length === 0) return 0;
  const { box } = scene;
  const height = Math.max(24, Math.min(WIDTH, Math.round((WIDTH * box.height) / box.width)));
  const under = gridOf(close, box, WIDTH, height).pixels;
  const over = gridOf(tagline, box, WIDTH, height).pixels;
  let both = 0;
  let all = 0;
  for (let at = 0; at < over.length; at++) {
    if ((over[at] ?? 0) < 90) continue;
    all++;
    if ((under[at] ?? 0) > 90) both++;
  }
  return all === 0 ? null : (both / all) * 100;
}
