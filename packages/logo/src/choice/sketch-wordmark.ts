import type { WordDevice, WordSpec } from "@emblazon/contract";
import { graphemesOf } from "../type/clean-text.ts";
import { FONTS, type FontClass } from "../type/fonts.ts";
import type { Bench, Sketch } from "./bench.ts";
import { weightOf } from "./rank-fonts.ts";
import { brokenWhenLong, nameFont, nameIn, setName, taglineFor, wordsOf } from "./set-type.ts";
import { QUIET_TRADES, STENCIL_TRADES } from "./trade-taste.ts";
import { TECHNICAL_STYLES, type Idea, ideaAt } from "./word-ideas.ts";
import { joinIdea } from "./join-idea.ts";

const LONG = 14;
const CENTERED = { kind: "wordmark", align: "center" } as const;
const PLAIN_STYLES: ReadonlySet<string> = new Set(["elegant", "minimal"]);
/** Families whose letters carry a name with nothing added. */
const SUPERB: ReadonlySet<string> = new Set(
  "bodoni-moda playfair-display italiana cinzel marcellus cormorant-garamond gilda-display libre-caslon-display tenor-sans syne michroma unbounded forum fraunces gloock".split(
    " ",
  ),
);
const SANS: readonly FontClass[] = ["geometric", "grotesk", "humanist"];

function finish(bench: Bench, idea: Idea): Sketch {
  const { word } = idea;
  const set =
    word.lines || bench.plan.name.length < LONG ? word : brokenWhenLong(bench, word, LONG);
  return {
    layout: idea.layout ?? CENTERED,
    word: set,
    ...taglineFor(bench, set),
    merit: idea.merit,
  };
}

/**
 * The name alone, with a full stop, coloured dots or its words below each other. Null when nothing
 * suits: a name in a common family with nothing done to it is no logo.
 */
export function sketchWordmark(bench: Bench): Sketch | null {
  const { plan, random, style } = bench;
  const { name } = plan;
  const word = nameIn(bench);
  const info = FONTS[word.font];
  const words = wordsOf(name.text);
  const lengths = words.map((each) => each.length);
  const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
  const mixed: WordSpec = {
    ...word,
    case: word.case === "upper" ? "as-is" : word.case,
    tracking: Math.min(word.tracking, 0),
  };
  const open = name.latin && !info?.capsOnly && info?.class !== "script" && name.length <= LONG;
  const ideas: Idea[] = [];
  if (words.length === 2 && longest <= 9 && shortest >= longest * 0.5)
    ideas.push({
      merit: 0.6,
      layout: { kind: "wordmark", align: "start" },
      word: {
        ...word,
        lines: words,
        tracking: Math.min(word.tracking, 0.02),
        tone: { kind: "from-word", at: 1 },
      },
    });
  if (open && /[ij]/.test(name.text.slice(1)))
    ideas.push({ merit: 0.55, word: { ...mixed, device: { kind: "tittle" } } });
  if (open && !/[\p{P}\p{S}]$/u.test(name.text))
    ideas.push({
      merit: 0.4,
      layout: { kind: "wordmark", align: random.chance(0.4) ? "start" : "center" },
      word: {
        ...mixed,
        device: { kind: "full-stop", shape: random.pick(["round", "round", "square"] as const) },
      },
    });
  if (PLAIN_STYLES.has(style) && SUPERB.has(word.font) && name.length <= LONG)
    ideas.push({ merit: 0.05, word });
  const idea = ideaAt(ideas, bench.turn);
  return idea && finish(bench, idea);
}

/** Two weights of one family: heavy and light words, or the halves of a compound. */
export function sketchContrast(bench: Bench): Sketch | null {
  const { plan, random, turn } = bench;
  const { name } = plan;
  const [first = "", ...rest] = wordsOf(name.text);
  const at = rest.length === 1 ? [...first].length + 1 : name.seam;
  if (at === null || !name.latin || name.ampersand !== null || name.length > 20) return null;
  const word = nameIn(bench, SANS);
  const info = FONTS[word.font];
  if (!info || info.steps || info.weights[1] - info.weights[0] < 350) return null;
  const heavy = weightOf(word.font, 800);
  const light = weightOf(word.font, 300);
  const compound = rest.length === 0;
  const heavyFirst = compound || random.chance(0.7);
  const set: WordSpec = {
    ...word,
    weight: heavyFirst ? heavy : light,
    contrast: { at, weight: heavyFirst ? light : heavy },
    tracking: Math.min(word.tracking, 0.04),
    tone: !compound && turn % 2 === 1 ? { kind: "from-word", at: 1 } : { kind: "plain" },
  };
  const stacked = !compound && name.length > LONG ? { ...set, lines: wordsOf(name.text) } : set;
  return finish(bench, { merit: 0.75, word: stacked });
}

const AMPERSANDS = ["playfair-display", "cormorant-garamond", "dm-serif-display", "fraunces"];

/** A name of two parts that its ampersand makes: large, coloured, of a family that draws it well. */
export function sketchAmpersand(bench: Bench): Sketch | null {
  const { plan, random, turn } = bench;
  const { ampersand, latin } = plan.name;
  if (ampersand === null || !latin) return null;
  const sans = turn % 2 === 1;
  const word = nameIn(bench, sans ? SANS : ["didone", "serif", "inscriptional"]);
  const tone = { kind: "letter", at: ampersand } as const;
  if (!sans) return finish(bench, { merit: 0.75, word: { ...word, tone } });
  const font = random.pick(AMPERSANDS);
  const sign = { font, weight: weightOf(font, 500) };
  return finish(bench, { merit: 0.85, word: { ...word, tone, ampersand: sign } });
}

const JOINABLE: ReadonlySet<string> = new Set(["tech", "bold", "modern", "minimal", "playful"]);
/** Capitals that a slanted cut leaves whole. */
const CUTTABLE = /^[SNKXZHODGUM]$/u;

/** Something done to the letters themselves: bars taken out, one letter cut, joined, stencilled. */
export function sketchLetters(bench: Bench): Sketch | null {
  const { plan, random, style, turn } = bench;
  const { name } = plan;
  if (!name.latin || name.length > LONG || name.length < 3) return null;
  const heavyFont = nameFont(bench, ["geometric", "grotesk", "wide"]);
  const base = setName(bench, heavyFont);
  const heavy: WordSpec = { ...base, weight: weightOf(heavyFont, 800) };
  const loud = !QUIET_TRADES.has(plan.industry?.id ?? "") || TECHNICAL_STYLES.has(style);
  const fat = loud && (heavy.weight >= 700 || FONTS[heavyFont]?.class === "wide");
  const graphemes = graphemesOf(name.text);
  const upper = (word: WordSpec, device: WordDevice): WordSpec => ({
    ...word,
    case: "upper",
    tracking: Math.max(0.01, word.tracking),
    device,
  });
  const joined = joinIdea(base);
  const ideas: Idea[] = joined ? [joined] : [];
  const bars = graphemes.filter((letter) => /[aA]/.test(letter)).length;
  const clean = FONTS[heavyFont]?.class !== "wide";
  if (clean && bars > 0 && bars <= 3 && !/aa/i.test(name.text) && name.length > 3)
    ideas.push({
      merit: 0.8,
      word: upper(base, { kind: "crossbar", bar: bars <= 2 && random.chance(0.45) }),
    });
  if (fat && CUTTABLE.test(graphemes[0] ?? "") && heavy.case !== "lower")
    ideas.push({
      merit: 0.6,
      word: { ...heavy, device: { kind: "cut", at: 0, angle: random.pick([-24, -18, 20]) } },
    });
  if (
    fat &&
    JOINABLE.has(style) &&
    name.length <= 10 &&
    name.words.length === 1 &&
    !FONTS[heavyFont]?.capsOnly
  )
    ideas.push({
      merit: 0.6,
      word: { ...heavy, case: "lower", tracking: -0.06, device: { kind: "join" } },
    });
  const plated = plan.industry === null || STENCIL_TRADES.has(plan.industry.id);
  if (fat && plated && TECHNICAL_STYLES.has(style) && name.length <= 11)
    ideas.push({ merit: 0.55, word: upper(heavy, { kind: "stencil" }) });
  if (fat && ["bold", "vintage", "playful"].includes(style) && name.length <= 9)
    ideas.push({ merit: 0.5, word: upper(heavy, { kind: "inline" }) });
  const idea = ideaAt(ideas, turn);
  return idea && finish(bench, idea);
}
