import type { MarkSpec } from "@emblazon/contract";
import { FONTS } from "../type/fonts.ts";
import { hasTrait, takeMark, type Bench, type Sketch } from "./bench.ts";
import { chooseFont, weightOf } from "./rank-fonts.ts";
import { brokenWhenLong, nameIn, setName, taglineFor } from "./set-type.ts";
import { STYLE_GUIDE } from "./style-guide.ts";

const THIN_LETTERS = /^[IJL1|]$/u;
const HALVABLE = /^[AHMNOTUVWXYZ08]$/u;
const ROUND = /^[ODQОФ]$/u;
const PLAIN_LATIN = /^[A-Z]$/u;
const REFINED: ReadonlySet<string> = new Set(["elegant", "minimal", "organic"]);

/** Constructions that suit the letters and the style, those that show an idea first. */
function kindsFor({ plan, style }: Bench, refined: boolean, container: string): string[] {
  const [first = "", second] = plan.name.initials;
  const pair = second !== undefined;
  const plain = PLAIN_LATIN.test(first);
  if (refined)
    return [
      ...(pair ? ["overlap", "divided", "diagonal"] : []),
      "ringed",
      ...(plain && !pair && style === "minimal" ? ["triple", "sliced"] : []),
      ...(THIN_LETTERS.test(first) ? [] : HALVABLE.test(first) ? ["halves"] : []),
      ...(pair ? ["ringed"] : []),
    ];
  const lanes = plain && style !== "vintage" ? ["triple"] : [];
  if (THIN_LETTERS.test(first))
    return pair ? ["overlap", ...lanes, `in-${container}`] : [...lanes, `in-${container}`];
  return [
    "cutout",
    "sliced",
    ...lanes,
    ...(HALVABLE.test(first) ? ["halves"] : []),
    ...(plain && !/[IJL]/u.test(first) ? ["striped"] : []),
    ...(style === "bold" ? ["block"] : []),
    `in-${container}`,
  ];
}

const PLAIN_MERIT = 0.25;

/** A letter in a common shape is sound but seen a thousand times. */
const MERIT: Readonly<Record<string, number>> = {
  overlap: 0.85,
  triple: 0.85,
  sliced: 0.75,
  halves: 0.6,
  striped: 0.6,
  ringed: 0.6,
  divided: 0.65,
  diagonal: 0.6,
};

/** Initials as the mark. */
export function sketchMonogram(bench: Bench, side: "beside" | "above"): Sketch | null {
  const { plan, random, style, stock } = bench;
  const letters = plan.name.initials;
  if (letters === "" || plan.name.length <= 2) return null;
  const refined = REFINED.has(style);
  const container = random.pick(STYLE_GUIDE[style].containers);
  const kinds = kindsFor(bench, refined, container);
  const id = kinds[bench.turn % kinds.length] ?? "letter";
  const symbol =
    id === "cutout" || ROUND.test(letters)
      ? takeMark(bench, (mark) => hasTrait(mark, "dot"))
      : null;
  if (id === "cutout" && !symbol) return null;
  const word = refined
    ? nameIn(bench, ["didone", "serif", "inscriptional", "geometric"])
    : nameIn(bench);
  const heavy = chooseFont(plan, stock, random, {
    style,
    text: letters,
    classes: ["geometric", "wide", "grotesk", "slab"],
  });
  const font = refined ? word.font : heavy;
  const heaviest = FONTS[font]?.weights[1] ?? 700;
  const source: MarkSpec["source"] = {
    kind: "monogram",
    id,
    letters,
    font,
    weight: refined ? weightOf(font, 500) : heaviest,
    ...(id === "cutout" && symbol ? { symbol: symbol.id } : {}),
  };
  const set = side === "beside" ? brokenWhenLong(bench, word) : brokenWhenLong(bench, word, 18);
  return {
    layout: {
      kind: side === "beside" ? "horizontal" : "stacked",
      mark_scale: side === "above" && refined ? 0.9 : 1,
    },
    mark: { source, treatment: { kind: "plain" }, mirrored: false },
    word: set,
    ...taglineFor(bench, set),
    merit: id === "cutout" ? 0.7 + (symbol?.fit ?? 0) * 0.8 : (MERIT[id] ?? PLAIN_MERIT),
  };
}

/** A one- or two-letter name is its own monogram: large, alone. */
export function sketchShortName(bench: Bench): Sketch {
  const word = setName(
    bench,
    chooseFont(bench.plan, bench.stock, bench.random, {
      style: bench.style,
      text: bench.plan.name.text,
    }),
  );
  return {
    layout: { kind: "wordmark", align: "center" },
    word,
    ...taglineFor(bench, word),
    merit: 0.5,
  };
}
