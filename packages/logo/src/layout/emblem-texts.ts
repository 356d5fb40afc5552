import type { LogoSpec } from "@emblazon/contract";
import type { FontBook } from "../type/font-book.ts";
import { FONTS } from "../type/fonts.ts";
import { applyCase } from "../type/letter-case.ts";
import { isJoined } from "../type/writing.ts";
import type { DrawContext } from "./draw-context.ts";
import { inEveryCase } from "./load-type.ts";
import { ringLine, ringSweep, trackingForSweep } from "./ring-line.ts";
import type { RingLine, RingSetting, RingType } from "./ring-line.ts";

/** Baseline of the name. */
export const EMBLEM_RADIUS = 190;
/** Degrees that a text on the ring may cover. */
const SWEEP = { least: 104, most: 196, foot: 168, leastFoot: 64 } as const;
/** White between the ends of the texts, in degrees: room for a sign. */
const BETWEEN = 44;
const SMALLEST_NAME = 21;
const SMALLEST_FOOT = 18;
/** Below this a long name without a tagline goes round the ring in two parts. */
const SPLIT_NAME = 33;
const MOST_TRACKING = 0.5;

/** A text with its place on the ring. */
export interface RingText {
  readonly line: RingLine;
  readonly setting: RingSetting;
  readonly sweep: number;
}

/** What goes round an emblem. */
export interface EmblemTexts {
  readonly name: RingText;
  readonly foot: RingText | null;
  /** Whether the foot is the second half of a long name that has no tagline. */
  readonly footIsName: boolean;
}

/** The texts of an emblem's ring; null for a name that cannot stand on it legibly. */
export function emblemTexts(spec: LogoSpec, { book }: DrawContext): EmblemTexts | null {
  const { word, tagline } = spec;
  const text = applyCase(book.readable(word.text).text, "upper");
  if (text === "" || !bends(text, word.font)) return null;
  const { font, weight, axes, round = 0 } = word;
  const whole = inEveryCase(word.text);
  const type = { font, weight, round, whole, ...(axes ? { axes } : {}) };
  const setOver = (part: string): RingText | null =>
    setName(part, { ...type, tracking: word.tracking }, book);
  const name = setOver(text);
  const words = text.split(" ");
  if (!tagline && words.length > 1 && (name?.setting.capHeight ?? 0) < SPLIT_NAME) {
    const [over = "", under = ""] = evenHalves(words);
    const head = setOver(over);
    const line = ringLine(book, { ...type, text: under });
    const foot = head && line && setFoot(line, { capHeight: head.setting.capHeight, name: head });
    if (head && foot && foot.setting.capHeight > head.setting.capHeight * 0.85)
      return { name: head, foot, footIsName: true };
  }
  if (!name) return null;
  const under = tagline ? applyCase(book.readable(tagline.text).text, "upper", word.text) : "";
  if (!tagline || under === "" || !bends(under, tagline.font))
    return { name, foot: null, footIsName: false };
  const line = ringLine(book, {
    text: under,
    whole: inEveryCase(tagline.text),
    font: tagline.font,
    weight: Math.max(500, tagline.weight),
  });
  const capHeight = Math.min(30, name.setting.capHeight * 0.66);
  return { name, foot: line && setFoot(line, { capHeight, name }), footIsName: false };
}

/** Whether a text can stand letter by letter on a circle. */
export function bends(text: string, font: string): boolean {
  return FONTS[font]?.class !== "script" && !isJoined(text);
}

function setName(
  text: string,
  { tracking: wanted, ...type }: Omit<RingType, "text"> & { tracking: number },
  book: FontBook,
): RingText | null {
  const line = ringLine(book, { ...type, text });
  if (!line) return null;
  const letters = line.glyphs.length;
  const start: RingSetting = {
    radius: EMBLEM_RADIUS,
    capHeight: Math.min(56, 34 + Math.max(0, 16 - letters) * 2.2),
    tracking: Math.max(0.06, wanted),
  };
  const sweep = ringSweep(line, start);
  const setting =
    sweep < SWEEP.least
      ? {
          ...start,
          tracking: trackingForSweep(line, start, {
            sweep: SWEEP.least + 1,
            least: start.tracking,
            most: MOST_TRACKING,
          }),
        }
      : sweep > SWEEP.most
        ? shrinkTo(line, start, SWEEP.most)
        : start;
  const set = { line, setting, sweep: ringSweep(line, setting) };
  return setting.capHeight >= SMALLEST_NAME && set.sweep >= SWEEP.least ? set : null;
}

/** The setting with letters so small that the line covers no more than so many degrees. */
function shrinkTo(line: RingLine, setting: RingSetting, sweep: number): RingSetting {
  let capHeight = setting.capHeight;
  for (let i = 0; i < 6; i++) {
    const now = ringSweep(line, { ...setting, capHeight });
    if (now <= sweep) break;
    capHeight *= (sweep / now) * 0.998;
  }
  return { ...setting, capHeight };
}

/** A text at the foot, its letters' middles on the circle of the name's; null when it gets too small. */
function setFoot(
  line: RingLine,
  { capHeight, name }: { capHeight: number; name: RingText },
): RingText | null {
  const room = Math.min(SWEEP.foot, 360 - name.sweep - BETWEEN);
  const centred = (cap: number, tracking: number): RingSetting => ({
    radius: EMBLEM_RADIUS + (name.setting.capHeight - cap) / 2,
    capHeight: cap,
    tracking,
    below: true,
  });
  let setting = centred(capHeight, 0.16);
  if (ringSweep(line, setting) > room) setting = centred(capHeight, 0.1);
  const least = Math.min(SWEEP.leastFoot, room);
  if (ringSweep(line, setting) < least)
    setting = {
      ...setting,
      tracking: trackingForSweep(line, setting, { sweep: least, least: 0.16, most: 0.36 }),
    };
  for (let i = 0; i < 6; i++) {
    const sweep = ringSweep(line, setting);
    if (sweep <= room) break;
    setting = centred(setting.capHeight * (room / sweep) * 0.998, setting.tracking);
  }
  const set = { line, setting, sweep: ringSweep(line, setting) };
  return setting.capHeight >= SMALLEST_FOOT ? set : null;
}

/** Words in two runs that are as even as can be. */
function evenHalves(words: readonly string[]): readonly string[] {
  const cuts = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  const uneven = ([one = "", other = ""]: readonly string[]): number =>
    Math.abs(one.length - other.length);
  return cuts.toSorted((one, other) => uneven(one) - uneven(other))[0] ?? words;
}
