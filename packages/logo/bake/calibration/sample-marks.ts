import { boundsOf } from "../../src/geometry/bounds.ts";
import { flatten } from "../../src/geometry/flatten.ts";
import { createRandom } from "../../src/choice/random.ts";
import type { BrandMark } from "./brand-marks.ts";

export const SAMPLE_SEED = 1907;
export const SAMPLE_SIZE = 400;

/** Wider or higher than this, an icon is a name set in one line. */
const MOST_ASPECT = 1.6;
const LETTERS_IN_A_ROW = 4;

/**
 * The marks that checks are calibrated on: of all icons in a shuffled order of a fixed seed the first
 * 400 that are no names. A name is an icon wider or higher than 1.6 : 1, or one with four or more
 * contours of about one height side by side on one line.
 */
export function sampleMarks(all: readonly BrandMark[]): BrandMark[] {
  const random = createRandom(SAMPLE_SEED);
  return all
    .map((mark) => ({ mark, order: random.next() }))
    .toSorted((x, y) => x.order - y.order)
    .map(({ mark }) => mark)
    .filter(({ d }) => d !== "" && !isName(d))
    .slice(0, SAMPLE_SIZE);
}

function isName(d: BrandMark["d"]): boolean {
  const { width, height } = boundsOf(d);
  if (Math.max(width / height, height / width) > MOST_ASPECT) return true;
  const boxes = flatten(d, 1).map((outline) => {
    const xs = outline.filter((_, i) => i % 2 === 0);
    const ys = outline.filter((_, i) => i % 2 === 1);
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    return { left: Math.min(...xs), right: Math.max(...xs), top, bottom, height: bottom - top };
  });
  return boxes.some((first) => {
    const row = boxes
      .filter(
        (box) =>
          Math.abs(box.bottom - first.bottom) < 0.04 * height &&
          Math.abs(box.height - first.height) < 0.2 * first.height,
      )
      .toSorted((x, y) => x.left - y.left);
    const side = row.filter((box, at) => at === 0 || box.left >= (row[at - 1]?.right ?? 0) - 1);
    return first.height > 0.04 * height && side.length >= LETTERS_IN_A_ROW;
  });
}
