import type { WordSpec } from "@emblazon/contract";
import { FONTS } from "../type/fonts.ts";
import type { Bench, Sketch } from "./bench.ts";
import { brokenWhenLong, nameIn, taglineFor, wordsOf } from "./set-type.ts";

const LONG = 14;
const PLAIN_MERIT = 0.05;

/** Families whose letters carry a name with nothing added. */
const SUPERB: ReadonlySet<string> = new Set(
  "bodoni-moda playfair-display italiana cinzel marcellus cormorant-garamond gilda-display libre-caslon-display tenor-sans syne michroma unbounded forum fraunces gloock".split(
    " ",
  ),
);
const PLAIN_STYLES: ReadonlySet<string> = new Set(["elegant", "minimal"]);

interface Idea {
  readonly kind: string;
  readonly merit: number;
  readonly make: (bench: Bench, word: WordSpec) => Partial<Sketch> & { readonly word: WordSpec };
}

const CENTERED = { kind: "wordmark", align: "center" } as const;

/** The ampersand in the accent colour, between names that stay in ink. */
const AMPERSAND: Idea = {
  kind: "ampersand",
  merit: 0.75,
  make: ({ plan }, word) => ({
    word: { ...word, tone: { kind: "letter", at: plan.name.ampersand ?? 0 } },
  }),
};

/** Words below each other from one edge, the later ones in the main colour. */
const STACK: Idea = {
  kind: "stack",
  merit: 0.6,
  make: (_bench, word) => ({
    layout: { kind: "wordmark", align: "start" },
    word: {
      ...word,
      lines: wordsOf(word.text),
      tracking: Math.min(word.tracking, 0.02),
      tone: { kind: "from-word", at: 1 },
    },
  }),
};

const WORDS: Idea = {
  kind: "words",
  merit: 0.35,
  make: (_bench, word) => ({ word: { ...word, tone: { kind: "from-word", at: 1 } } }),
};

const STOP: Idea = {
  kind: "stop",
  merit: 0.45,
  make: ({ random }, word) => ({
    layout: { kind: "wordmark", align: random.chance(0.4) ? "start" : "center" },
    word: {
      ...word,
      case: word.case === "upper" ? "as-is" : word.case,
      tracking: Math.min(word.tracking, 0),
      device: { kind: "full-stop", shape: random.pick(["round", "round", "square"] as const) },
    },
  }),
};

const PLAIN: Idea = { kind: "plain", merit: PLAIN_MERIT, make: (_bench, word) => ({ word }) };

function ideasFor({ plan, style }: Bench, word: WordSpec): readonly Idea[] {
  const { name } = plan;
  const words = wordsOf(name.text);
  const info = FONTS[word.font];
  const ends = /[\p{P}\p{S}]$/u.test(name.text);
  const longest = Math.max(...words.map((each) => each.length));
  const shortest = Math.min(...words.map((each) => each.length));
  return [
    ...(name.ampersand !== null && name.latin ? [AMPERSAND] : []),
    ...(words.length === 2 && longest <= 9 && shortest >= longest * 0.5 ? [STACK] : []),
    ...(!info?.capsOnly && info?.class !== "script" && name.latin && !ends && name.length <= LONG
      ? [STOP]
      : []),
    ...(words.length === 2 && name.ampersand === null ? [WORDS] : []),
    ...(PLAIN_STYLES.has(style) && SUPERB.has(word.font) && name.length <= LONG ? [PLAIN] : []),
  ];
}

/**
 * The name alone, with one thing done to its letters. Null when nothing suits: a name in a common
 * family with nothing done to it is no logo.
 */
export function sketchWordmark(bench: Bench): Sketch | null {
  const { plan, turn } = bench;
  const word = nameIn(bench);
  const ideas = ideasFor(bench, word);
  const idea = ideas[turn % Math.max(1, ideas.length)];
  if (!idea) return null;
  const made = idea.make(bench, word);
  const set =
    made.word.lines || plan.name.length < LONG ? made.word : brokenWhenLong(bench, made.word, LONG);
  return { layout: CENTERED, ...made, word: set, ...taglineFor(bench, set), merit: idea.merit };
}
