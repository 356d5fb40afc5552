import type { LogoSpec, TaglineSpec, WordSpec } from "@emblazon/contract";
import { breakName, wordsOf } from "../../choice/set-type.ts";
import { weightOf } from "../../choice/rank-fonts.ts";
import { FONTS } from "../../type/fonts.ts";
import { servesScripts } from "../../type/serves-scripts.ts";
import { scriptsOf } from "../../understanding/scripts-of.ts";
import type { FontClass, FontInfo } from "../../type/fonts.ts";
import type { FontBook } from "../../type/font-book.ts";
import { offRing, within } from "./tools.ts";
import type { OperationOf, RefineTools, Ways } from "./tools.ts";

const MOST_FONTS = 8;
const LONG = 14;

/** The kinds of letters that carry a mood, the most telling first. */
const MOOD_CLASSES: Readonly<Record<string, readonly FontClass[]>> = {
  playful: ["rounded", "display", "script"],
  elegant: ["didone", "serif", "inscriptional"],
  luxury: ["didone", "inscriptional", "serif"],
  modern: ["geometric", "grotesk", "humanist"],
  minimal: ["grotesk", "geometric", "humanist"],
  bold: ["condensed", "wide", "slab", "grotesk"],
  vintage: ["slab", "didone", "serif", "condensed"],
  organic: ["serif", "rounded", "humanist"],
  tech: ["wide", "mono", "geometric", "grotesk"],
  warm: ["serif", "humanist", "rounded", "slab"],
  corporate: ["grotesk", "humanist", "geometric"],
};
/** Words that families are tagged with for a mood of another name. */
const MOOD_TAGS: Readonly<Record<string, readonly string[]>> = {
  playful: ["playful", "fun", "kids", "quirky", "friendly"],
  elegant: ["elegant", "delicate", "fashion", "feminine"],
  luxury: ["luxury", "fashion", "elegant"],
  modern: ["modern", "clean"],
  minimal: ["minimal", "neutral", "clean"],
  bold: ["bold", "sport", "industrial"],
  vintage: ["vintage", "heritage", "classic", "deco"],
  organic: ["organic", "craft", "warm"],
  tech: ["tech", "futuristic", "fintech"],
  warm: ["warm", "friendly", "craft", "food"],
  corporate: ["corporate", "neutral", "clean", "law"],
};

/** Families that can write the texts of a spec, best first for a wish; never the present one. */
export function rankFamilies(
  spec: LogoSpec,
  wish: { readonly classes?: readonly FontClass[]; readonly mood?: string },
  { book, random }: RefineTools,
): readonly string[] {
  const classes = wish.classes ?? (wish.mood ? MOOD_CLASSES[wish.mood] : undefined);
  const tags = new Set(wish.mood ? [wish.mood, ...(MOOD_TAGS[wish.mood] ?? [])] : []);
  const named = wish.classes !== undefined && wish.classes.length > 0;
  const scripts = scriptsOf(spec.word.text);
  const able = Object.entries(FONTS).filter(
    ([id]) => id !== spec.word.font && book.covers(id, spec.word.text),
  );
  const meant = able.filter(([, info]) => servesScripts(info, scripts));
  const ranked = (meant.length > 0 ? meant : able)
    .filter(([, info]) => {
      if (!classes || classes.length === 0) return info.class !== "script" && info.class !== "mono";
      return classes.includes(info.class);
    })
    .map(([id, info]) => {
      const order = classes ? 1 - (classes.indexOf(info.class) / classes.length) * 0.6 : 0;
      const shared = info.moods.filter((mood) => tags.has(mood)).length;
      const inPlace = info.styles === undefined || info.styles.includes(spec.style);
      const luck = random.next() * 0.5;
      return { id, worth: order + shared * 0.7 + (inPlace || named ? 0.4 : -0.6) + luck, info };
    })
    .toSorted((x, y) => y.worth - x.worth || (x.id < y.id ? -1 : 1));
  return spread(ranked).slice(0, MOST_FONTS);
}

/** The best of each class in turn, so that the first few are not all of one kind. */
function spread(ranked: readonly { id: string; info: FontInfo }[]): readonly string[] {
  const perClass = new Map<FontClass, number>();
  return ranked
    .map(({ id, info }, rank) => {
      const turn = perClass.get(info.class) ?? 0;
      perClass.set(info.class, turn + 1);
      return { id, key: rank + turn * 2 };
    })
    .toSorted((x, y) => x.key - y.key)
    .map(({ id }) => id);
}

/** Another typeface, for the name or for the tagline. */
export function changeFont(spec: LogoSpec, wish: OperationOf<"font">, tools: RefineTools): Ways {
  const families =
    wish.family !== undefined && FONTS[wish.family]
      ? [wish.family]
      : rankFamilies(spec, wishOf(wish), tools);
  return families.flatMap((id) => {
    const named = wish.target === "tagline" ? spec : { ...spec, word: inFamily(spec.word, id) };
    if (wish.target === "name") return [named];
    return named.tagline ? [{ ...named, tagline: taglineIn(named.tagline, id) }] : [];
  });
}

function wishOf({ classes, mood }: OperationOf<"font">): {
  classes?: readonly FontClass[];
  mood?: string;
} {
  return {
    ...(classes && classes.length > 0 ? { classes } : {}),
    ...(mood === undefined ? {} : { mood }),
  };
}

/** The name in another family: its weight clamped, case and spacing as the letters ask for. */
export function inFamily(word: WordSpec, id: string): WordSpec {
  const info = FONTS[id];
  if (!info) return word;
  const { axes: _axes, contrast: _contrast, ...rest } = word;
  const before = FONTS[word.font];
  const letterCase = info.capsOnly
    ? "upper"
    : info.class === "script" && word.case !== "lower"
      ? "as-is"
      : before?.capsOnly || before?.class === "inscriptional"
        ? word.case
        : word.case;
  return {
    ...rest,
    font: id,
    weight: weightOf(id, word.weight),
    ...(info.axes ? { axes: info.axes } : {}),
    case: letterCase,
    tracking: trackingIn(info, letterCase, word.tracking),
    justified: false,
  };
}

function trackingIn(info: FontInfo, letterCase: WordSpec["case"], before: number): number {
  if (info.class === "script") return 0;
  if (info.class === "rounded" || info.class === "display") return Math.min(before, 0.03);
  if (letterCase !== "upper") return Math.min(before, 0.06);
  const least =
    info.class === "inscriptional"
      ? 0.08
      : info.class === "didone" || info.class === "serif"
        ? 0.05
        : 0;
  const most = info.class === "wide" || info.class === "condensed" ? 0.08 : 0.6;
  return within(before, least, most);
}

function taglineIn(tagline: TaglineSpec, id: string): TaglineSpec {
  const caps = FONTS[id]?.capsOnly === true;
  const script = FONTS[id]?.class === "script";
  return {
    ...tagline,
    font: id,
    weight: weightOf(id, tagline.weight),
    case: caps ? "upper" : script ? "as-is" : tagline.case,
  };
}

/** Capitals, small letters or as written; a family without such letters gives way to a neighbour. */
export function changeCase(
  spec: LogoSpec,
  { to, target }: OperationOf<"case">,
  tools: RefineTools,
): Ways {
  const tagged = (one: LogoSpec): LogoSpec =>
    target !== "name" && one.tagline ? { ...one, tagline: { ...one.tagline, case: to } } : one;
  if (target === "tagline") return spec.tagline ? [tagged(spec)] : [];
  const info = FONTS[spec.word.font];
  const open =
    to === "upper" && info?.class !== "script"
      ? Math.max(spec.word.tracking, 0.03)
      : spec.word.tracking;
  const tracking = to === "upper" ? open : Math.min(spec.word.tracking, 0.05);
  const set = (word: WordSpec): LogoSpec =>
    tagged({ ...(to === "upper" ? spec : offRing(spec)), word: { ...word, case: to, tracking } });
  const suits = to === "upper" ? info?.class !== "script" : info?.capsOnly !== true;
  if (suits) return [set(spec.word)];
  const bookish = ["inscriptional", "didone", "serif", "script"].includes(info?.class ?? "");
  const plain: readonly FontClass[] = ["grotesk", "geometric", "humanist"];
  const classes: readonly FontClass[] =
    to === "upper" ? ["didone", "serif", "inscriptional"] : bookish ? ["serif", "didone"] : plain;
  const near = rankFamilies(spec, { classes }, tools).filter(
    (id) => to === "upper" || FONTS[id]?.capsOnly !== true,
  );
  return near.map((id) => set(inFamily(spec.word, id)));
}

/** Wider or tighter. Joined writing stays joined, so it moves very little. */
export function changeTracking(spec: LogoSpec, { by }: OperationOf<"tracking">): Ways {
  const joined = FONTS[spec.word.font]?.class === "script";
  const most = joined ? 0.02 : 0.6;
  const tracking = within(
    spec.word.tracking + by,
    joined ? -0.02 : -0.08,
    Math.max(most, spec.word.tracking),
  );
  return [{ ...offRing(spec), word: { ...spec.word, tracking } }];
}

/** Heavier or thinner; a family that has no such weight gives way to one of its kind that has. */
export function changeWeight(
  spec: LogoSpec,
  { by, target }: OperationOf<"weight">,
  tools: RefineTools,
): Ways {
  if (target === "mark") return weighMark(spec, by);
  const lined = target === "tagline" || target === "all" ? weighTagline(spec, by) : spec;
  if (target === "tagline") return lined === spec ? [] : [lined];
  const { word } = lined;
  const weight = weightOf(word.font, word.weight + by);
  const moved = (weight - word.weight) * Math.sign(by);
  if (moved > 0) {
    const same = { ...lined, word: { ...word, weight } };
    return [same];
  }
  return neighbours(lined, by, tools).map((id) => {
    const set = inFamily(word, id);
    return {
      ...lined,
      word: {
        ...set,
        weight: weightOf(id, by > 0 ? 900 : 300),
        case: word.case === set.case ? word.case : set.case,
      },
    };
  });
}

const HEAVY: readonly FontClass[] = ["condensed", "slab", "wide", "display"];
const LIGHT: readonly FontClass[] = ["geometric", "humanist", "serif", "inscriptional"];

function neighbours(spec: LogoSpec, by: number, tools: RefineTools): readonly string[] {
  const info = FONTS[spec.word.font];
  if (!info) return [];
  const edge = by > 0 ? info.weights[1] : info.weights[0];
  const beyond = (id: string): boolean => {
    const weights = FONTS[id]?.weights;
    return weights !== undefined && (by > 0 ? weights[1] > edge : weights[0] < edge);
  };
  const own = rankFamilies(spec, { classes: [info.class] }, tools).filter(beyond);
  const wider = rankFamilies(spec, { classes: by > 0 ? HEAVY : LIGHT }, tools).filter(beyond);
  // At the edge of all weights, letters that are heavy by their build.
  const built = by > 0 ? rankFamilies(spec, { classes: HEAVY, mood: "bold" }, tools) : [];
  return [...own, ...wider, ...built];
}

function weighTagline(spec: LogoSpec, by: number): LogoSpec {
  const { tagline } = spec;
  if (!tagline) return spec;
  const weight = weightOf(tagline.font, tagline.weight + by);
  return weight === tagline.weight ? spec : { ...spec, tagline: { ...tagline, weight } };
}

function weighMark(spec: LogoSpec, by: number): Ways {
  const { mark } = spec;
  if (!mark) return [];
  const { treatment } = mark;
  if (treatment.kind === "outline") {
    const width = within(treatment.width + by / 160, 1, 8);
    return [{ ...spec, mark: { ...mark, treatment: { kind: "outline", width } } }];
  }
  if (mark.source.kind === "monogram") {
    const weight = weightOf(mark.source.font, mark.source.weight + by);
    return [{ ...spec, mark: { ...mark, source: { ...mark.source, weight } } }];
  }
  return by < 0 ? [{ ...spec, mark: { ...mark, treatment: { kind: "outline", width: 3 } } }] : [];
}

/** The name anew: broken where it is long, letters' ideas that no longer fit left off. */
export function rename(spec: LogoSpec, { text }: OperationOf<"name">): Ways {
  const { lines: _lines, device, contrast: _contrast, ...word } = spec.word;
  const placed = device && ("at" in device || "mark" in device);
  const parts = wordsOf(text);
  const broken =
    spec.word.lines && text.length >= LONG ? breakName(parts, spec.word.lines.length) : undefined;
  const set: WordSpec = {
    ...word,
    text,
    ...(broken ? { lines: broken } : {}),
    ...(device && !placed ? { device } : {}),
    tone:
      parts.length < 2 && word.tone.kind === "from-word"
        ? { kind: "plain" }
        : word.tone.kind === "letter"
          ? { kind: "plain" }
          : word.tone,
  };
  const kept = withInitials({ ...spec, word: set }, text);
  const same = placed && device ? [{ ...kept, word: { ...set, device } }] : [];
  return [...same, kept, ...renamedElsewhere(kept, parts)];
}

/** Where a name of another length has no room, or its initials no such monogram: the nearest that has. */
function renamedElsewhere(spec: LogoSpec, parts: readonly string[]): LogoSpec[] {
  const lines = parts.length > 1 ? breakName(parts, 2) : undefined;
  const broken = lines ? [{ ...spec, word: { ...spec.word, lines } }] : [];
  const simple = plainMonogram(spec);
  const placed: LogoSpec[] = simple.mark
    ? [simple, { ...simple, layout: { kind: "stacked", mark_scale: 1 } }]
    : [{ ...simple, layout: { kind: "wordmark", align: "center" } }];
  const { mark: _mark, ...bare } = spec;
  return [...broken, ...placed, { ...bare, layout: { kind: "wordmark", align: "center" } }];
}

function plainMonogram(spec: LogoSpec): LogoSpec {
  const { mark } = spec;
  if (mark?.source.kind !== "monogram") return spec;
  const { symbol: _symbol, ...source } = mark.source;
  const [initial = ""] = source.letters;
  return { ...spec, mark: { ...mark, source: { ...source, id: "letter", letters: initial } } };
}

function withInitials(spec: LogoSpec, text: string): LogoSpec {
  const { mark } = spec;
  if (mark?.source.kind !== "monogram") return spec;
  const count = [...mark.source.letters].length;
  const words = wordsOf(text).filter((word) => /^\p{L}|^\p{N}/u.test(word));
  const letters = words
    .slice(0, count)
    .map((word) => ([...word][0] ?? "").toUpperCase())
    .join("");
  if (letters === "") return spec;
  return { ...spec, mark: { ...mark, source: { ...mark.source, letters } } };
}

/** The line under the name: another, a first one, or none. */
export function changeTagline(
  spec: LogoSpec,
  { text }: OperationOf<"tagline">,
  { book }: RefineTools,
): Ways {
  const { tagline, ...rest } = spec;
  if (text === null) return [rest];
  if (tagline && book.covers(tagline.font, text))
    return [{ ...spec, tagline: { ...tagline, text } }];
  return [{ ...spec, tagline: newTagline(spec.word, text, book) }];
}

const QUIET = ["jost", "figtree", "hanken-grotesk", "montserrat", "inter-tight"] as const;

function newTagline(word: WordSpec, text: string, book: FontBook): TaglineSpec {
  const quiet = ["geometric", "grotesk", "humanist", "rounded"].includes(
    FONTS[word.font]?.class ?? "",
  );
  const wishes = quiet ? [word.font, ...QUIET] : [...QUIET, word.font];
  const font =
    wishes.find((id) => book.covers(id, text)) ??
    Object.keys(FONTS).find((id) => book.covers(id, text)) ??
    word.font;
  const upper = !quiet && /\p{Ll}/u.test(text) && text.length <= 34;
  return {
    text,
    font,
    weight: weightOf(font, upper ? 500 : 450),
    case: upper ? "upper" : "as-is",
    rules: false,
  };
}

/** On how many lines the name stands. */
export function breakLines(spec: LogoSpec, { count }: OperationOf<"lines">): Ways {
  const { lines: _lines, ...word } = spec.word;
  if (count === 1) return [{ ...spec, word: { ...word, justified: false } }];
  const lines = breakName(wordsOf(spec.word.text), count);
  return lines?.length === count ? [{ ...offRing(spec), word: { ...word, lines } }] : [];
}
