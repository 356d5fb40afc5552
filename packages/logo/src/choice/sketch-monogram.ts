import type { MarkSpec } from "@emblazon/contract";
import { FONTS } from "../type/fonts.ts";
import { canJoin } from "../marks/monogram-ligature.ts";
import { hasTrait, takeMark, type Bench, type Sketch } from "./bench.ts";
import { isJoined } from "../type/writing.ts";
import type { PooledMark } from "./design-plan.ts";
import { chooseFont, weightOf } from "./rank-fonts.ts";
import { brokenWhenLong, nameIn, taglineFor } from "./set-type.ts";
import { STYLE_GUIDE } from "./style-guide.ts";

const THIN_LETTERS = /^[IJL1|ΙІ]$/u;
const HALVABLE = /^[AHMNOTUVWXYZ08]$/u;
const ROUND = /^[ODQОФ]$/u;
/** Letters whose three lanes are still told apart at 16 pixels. */
const LANED = /^[ABDEFGJKLMPQRSTVXZ]$/u;
const STRIPABLE = /^[A-HKM-Z]$/u;
/** Letters that a slanted cut leaves whole: no strokes through them, no accents. */
const CUTTABLE = /^[A-HK-Z0-9А-ЯΑ-Ω]$/u;
const WESTERN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u;
const REFINED: ReadonlySet<string> = new Set(["elegant", "minimal", "organic"]);

/** What a monogram is made of: a short name itself, else the initials. */
function lettersOf({ plan: { name } }: Bench): string {
  const text = name.text.trim();
  // A Greek sign such as π is another one as a capital.
  const whole = /^\p{Script=Greek}$/u.test(text) ? text : text.toUpperCase();
  return isWritten(name) ? whole : name.initials;
}

/** Whether a name is one or two letters or figures, so that a monogram can stand for it. */
const isWritten = ({ text, length }: Bench["plan"]["name"]): boolean =>
  length <= SHORT && /^[\p{L}\p{N}]+$/u.test(text.trim());

const SHORT = 2;
/** Constructions that draw two letters; the others draw the first. */
const OF_TWO: ReadonlySet<string> = new Set([
  "ligature",
  "nested",
  "overlap",
  "divided",
  "diagonal",
]);

/** Constructions that suit the letters and the style, those that show an idea first. */
function kindsFor(bench: Bench, refined: boolean, container: string): string[] {
  const { style } = bench;
  const [first = "", second] = lettersOf(bench);
  const pair = second !== undefined;
  const laned = LANED.test(first);
  // A letter cut off from its neighbours is no initial in joined writing; no cut leaves it legible either.
  if (!WESTERN.test(first)) return ["ringed", `in-${container}`];
  const joined = pair && canJoin(first, second) ? ["ligature"] : [];
  const nested = pair && ROOMY.test(first) ? ["nested"] : [];
  const within = bench.plan.silhouettes.map(({ id }) => `within-${id}`);
  if (refined)
    return [
      ...joined,
      ...nested,
      ...within.slice(0, 1),
      ...(pair &&
      ![first, second].some((one) => THIN_LETTERS.test(one)) &&
      !THIN_LETTERS.test(first)
        ? ["overlap"]
        : []),
      ...(pair ? ["divided", "diagonal"] : []),
      "ringed",
      ...(!pair && style === "minimal" ? [...(laned ? ["triple"] : []), "sliced"] : []),
      ...(pair ? ["ringed"] : []),
    ];
  const lanes = laned && style !== "vintage" ? ["triple"] : [];
  if (THIN_LETTERS.test(first))
    return pair
      ? [...joined, "overlap", ...lanes, `in-${container}`]
      : [...lanes, `in-${container}`];
  return [
    ...within.slice(0, 1),
    "cutout",
    ...joined,
    ...within.slice(1, 2),
    ...(CUTTABLE.test(first) ? ["sliced"] : []),
    ...lanes,
    ...(HALVABLE.test(first) ? ["halves"] : []),
    ...(STRIPABLE.test(first) ? ["striped"] : []),
    ...(style === "bold" ? ["block"] : []),
    `in-${container}`,
  ];
}

/** Letters with room for another one inside. */
const ROOMY = /^[CDGOQСО]$/u;
const PLAIN_MERIT = 0.25;

/** A letter in a common shape is sound but seen a thousand times. */
const MERIT: Readonly<Record<string, number>> = {
  ligature: 0.95,
  nested: 0.7,
  overlap: 0.85,
  triple: 0.85,
  sliced: 0.75,
  halves: 0.6,
  striped: 0.45,
  ringed: 0.35,
  divided: 0.45,
  diagonal: 0.6,
};

/** Initials as a mark, with how well the construction suits; null when the letters allow none. */
export function monogramSpec(
  bench: Bench,
  nameFontId?: string,
): { readonly mark: MarkSpec; readonly merit: number } | null {
  const { plan, random, style, stock } = bench;
  const letters = lettersOf(bench);
  if (letters === "" || isJoined(letters)) return null;
  const refined = REFINED.has(style);
  const kinds = kindsFor(bench, refined, random.pick(STYLE_GUIDE[style].containers));
  const id = kinds[bench.turn % kinds.length] ?? "letter";
  const symbol =
    id === "cutout" || ROUND.test(letters)
      ? takeMark(bench, (mark) => hasTrait(mark, "dot"))
      : null;
  if (id === "cutout" && !symbol) return null;
  const wish = { style, text: letters };
  // Cut out of a silhouette, hairlines close up.
  const fine = refined && !id.startsWith("within-");
  const font = refined
    ? (nameFontId ?? chooseFont(plan, stock, random, { ...wish, classes: fine ? FINE : HEAVY }))
    : chooseFont(plan, stock, random, { ...wish, classes: HEAVY });
  return {
    mark: {
      source: {
        kind: "monogram",
        id,
        letters,
        font,
        weight: refined
          ? weightOf(font, id === "ringed" || id.startsWith("within-") ? RINGED : 500)
          : (FONTS[font]?.weights[1] ?? 700),
        ...(id === "cutout" && symbol ? { symbol: symbol.id } : {}),
      },
      treatment: { kind: "plain" },
      mirrored: false,
    },
    merit: meritOf(bench, id, symbol),
  };
}

function meritOf({ plan }: Bench, id: string, symbol: PooledMark | null): number {
  const shape = plan.silhouettes.find((one) => id === `within-${one.id}`);
  if (shape) return WITHIN_MERIT * (0.5 + shape.fit / 2);
  return id === "cutout" ? 0.7 + (symbol?.fit ?? 0) * 0.8 : (MERIT[id] ?? PLAIN_MERIT);
}

const WITHIN_MERIT = 1.1;
/** Hairlines inside a ring vanish when it is small. */
const RINGED = 700;
const FINE = ["didone", "serif", "inscriptional", "geometric"] as const;
const HEAVY = ["geometric", "wide", "grotesk", "slab"] as const;

/** Initials beside or above the name. */
export function sketchMonogram(bench: Bench, side: "beside" | "above"): Sketch | null {
  if (bench.plan.name.length <= SHORT) return sketchLetterAlone(bench);
  const refined = REFINED.has(bench.style);
  const word = refined ? nameIn(bench, FINE) : nameIn(bench);
  const made = monogramSpec(bench, word.font);
  if (!made) return null;
  const set = side === "beside" ? brokenWhenLong(bench, word) : brokenWhenLong(bench, word, 18);
  return {
    layout: {
      kind: side === "beside" ? "horizontal" : "stacked",
      mark_scale: side === "above" && refined ? 0.9 : 1,
    },
    mark: made.mark,
    word: set,
    ...taglineFor(bench, set),
    merit: made.merit,
  };
}

/** A name of one or two letters drawn as a monogram, the tagline below. */
function sketchLetterAlone(bench: Bench): Sketch | null {
  if (!isWritten(bench.plan.name)) return null;
  const made = monogramSpec(bench);
  if (!made) return null;
  const { source } = made.mark;
  const drawn = source.kind === "monogram" && OF_TWO.has(source.id) ? SHORT : 1;
  if (bench.plan.name.length > drawn) return null;
  const word = nameIn(bench);
  return {
    layout: { kind: "mark" },
    mark: made.mark,
    word,
    ...taglineFor(bench, word, { upper: true }),
    merit: made.merit + 0.2,
  };
}

/** A one- or two-letter name is its own monogram: large, alone. */
export function sketchShortName(bench: Bench): Sketch {
  const word = nameIn(bench);
  return {
    layout: { kind: "wordmark", align: "center" },
    word,
    ...taglineFor(bench, word),
    merit: 0.5,
  };
}

const STAMPED = 6;
const IDEOGRAPHS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s・]+$/u;

/** The characters of a short name in a seal, as they are cut in stone. */
export function sketchStamp(bench: Bench): Sketch | null {
  const { name } = bench.plan;
  if (!IDEOGRAPHS.test(name.text) || name.length > STAMPED) return null;
  const word = nameIn(bench);
  return {
    layout: {
      kind: "stamp",
      shape: bench.random.pick(["square", "round"] as const),
      solid: bench.random.chance(0.6),
    },
    word,
    ...taglineFor(bench, word),
    merit: 0.7,
  };
}
