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

function kindsFor({ plan, style }: Bench, refined: boolean, container: string): string[] {
  const [first = "", second] = plan.name.initials;
  const pair = second !== undefined;
  if (THIN_LETTERS.test(first))
    return pair ? (refined ? ["divided", "diagonal"] : ["overlap"]) : [`in-${container}`];
  const halves = HALVABLE.test(first) ? ["halves"] : [];
  if (refined)
    return pair
      ? ["divided", "overlap", "diagonal", "ringed"]
      : ["ringed", `in-${container}`, ...halves];
  const lanes = PLAIN_LATIN.test(first) && style !== "vintage" ? ["triple"] : [];
  return [
    "cutout",
    `in-${container}`,
    "sliced",
    ...halves,
    ...lanes,
    ...(pair ? ["overlap"] : []),
    ...(style === "bold" ? ["block"] : []),
  ];
}

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
    merit: 0.75 + (id === "cutout" ? (symbol?.fit ?? 0) * 0.8 : 0),
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
