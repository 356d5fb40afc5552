import type { MarkSpec, WordSpec } from "@emblazon/contract";
import type { NameFacts } from "../choice/design-plan.ts";
import { joinIdea } from "../choice/join-idea.ts";
import { weightOf } from "../choice/rank-fonts.ts";
import { graphemesOf } from "../type/clean-text.ts";
import { FONTS } from "../type/fonts.ts";

export const DEVICES = [
  "none",
  "full-stop",
  "tittle",
  "crossbar",
  "two-weights",
  "two-tones",
  "ligature",
  "ampersand",
  "slice",
  "cut",
  "stencil",
  "inline",
  "join",
  "shadow",
  "underline",
  "swap",
  "dot-swap",
  "inlay",
] as const;
export type Device = (typeof DEVICES)[number];

interface DeviceRule {
  /** For whoever directs. */
  readonly about: string;
  readonly suits: (name: NameFacts) => boolean;
  /** Null where the family or the picture does not allow it. */
  readonly apply: (word: WordSpec, name: NameFacts, mark: MarkSpec | null) => WordSpec | null;
}

const has =
  (letters: RegExp) =>
  ({ latin, text }: NameFacts): boolean =>
    latin && letters.test(text);
const short =
  (most: number) =>
  ({ latin, length, words }: NameFacts): boolean =>
    latin && length >= 3 && length <= most && words.length <= 2;

const heavy = (word: WordSpec): WordSpec => ({
  ...word,
  weight: weightOf(word.font, FONTS[word.font]?.weights[1] ?? 700),
});
const upper = (word: WordSpec): WordSpec => ({
  ...word,
  case: "upper",
  tracking: Math.max(0.01, word.tracking),
});
/** With its small letters, for what is done to their dots. */
const small = (word: WordSpec): WordSpec | null =>
  FONTS[word.font]?.capsOnly === true
    ? null
    : { ...word, case: word.case === "upper" ? "as-is" : word.case };
const secondWord = ({ words, seam }: NameFacts): number | null =>
  words.length === 2 ? [...(words[0] ?? "")].length + 1 : seam;

/** What can be done to a name's letters, and to which names. */
export const DEVICE_RULES: Readonly<Record<Device, DeviceRule>> = {
  none: { about: "nothing", suits: () => true, apply: (word) => word },
  "full-stop": {
    about: "a coloured full stop",
    suits: ({ latin, text, length }) => latin && length <= 14 && !/[\p{P}\p{S}]$/u.test(text),
    apply: (word) => ({ ...word, device: { kind: "full-stop", shape: "round" } }),
  },
  tittle: {
    about: "coloured dots on i and j",
    suits: has(/[ij]/),
    apply: (word) => {
      const base = small(word);
      return base && { ...base, device: { kind: "tittle" } };
    },
  },
  crossbar: {
    about: "capitals, A without its bar",
    suits: has(/a/i),
    apply: (word) => ({ ...upper(word), device: { kind: "crossbar", bar: false } }),
  },
  "two-weights": {
    about: "heavy and light halves",
    suits: (name) => name.latin && name.ampersand === null && secondWord(name) !== null,
    apply: (word, name) => {
      const at = secondWord(name);
      const info = FONTS[word.font];
      const isWide = info && !info.steps && info.weights[1] - info.weights[0] >= 350;
      if (at === null || isWide !== true) return null;
      const contrast = { at, weight: weightOf(word.font, 300) };
      return { ...word, weight: weightOf(word.font, 800), contrast };
    },
  },
  "two-tones": {
    about: "second word in the main colour",
    suits: ({ words }) => words.length >= 2,
    apply: (word) => ({ ...word, tone: { kind: "from-word", at: 1 } }),
  },
  ligature: {
    about: "two letters drawn as one",
    suits: ({ latin, length }) => latin && length >= 3 && length <= 14,
    apply: (word) => joinIdea(word)?.word ?? null,
  },
  ampersand: {
    about: "the & large in the spark colour",
    suits: ({ ampersand }) => ampersand !== null,
    apply: (word, { ampersand }) =>
      ampersand === null ? null : { ...word, tone: { kind: "letter", at: ampersand } },
  },
  slice: {
    about: "one cut through heavy capitals",
    suits: short(10),
    apply: (word) => ({ ...upper(heavy(word)), device: { kind: "slice", angle: -6 } }),
  },
  cut: {
    about: "first letter parted by a cut",
    suits: short(14),
    apply: (word) => ({ ...heavy(word), device: { kind: "cut", at: 0, angle: -20 } }),
  },
  stencil: {
    about: "stencilled capitals",
    suits: short(11),
    apply: (word) => ({ ...upper(heavy(word)), device: { kind: "stencil" } }),
  },
  inline: {
    about: "heavy capitals with a line inside",
    suits: short(9),
    apply: (word) => ({ ...upper(heavy(word)), device: { kind: "inline" } }),
  },
  join: {
    about: "heavy small letters grown together",
    suits: ({ latin, length, words }) => latin && length >= 3 && length <= 10 && words.length === 1,
    apply: (word) => {
      const base = small(heavy(word));
      return base && { ...base, case: "lower", tracking: -0.06, device: { kind: "join" } };
    },
  },
  shadow: {
    about: "letters with depth",
    suits: short(14),
    apply: (word) => ({
      ...heavy(word),
      tracking: 0.03,
      tone: { kind: "accent" },
      device: { kind: "shadow" },
    }),
  },
  underline: {
    about: "a swash below a script",
    suits: ({ length }) => length >= 3 && length <= 16,
    apply: (word) =>
      FONTS[word.font]?.class === "script"
        ? { ...word, device: { kind: "underline", form: "swash" } }
        : null,
  },
  swap: {
    about: "the symbol for an O",
    suits: (name) => letterO(name) !== null,
    apply: (word, name, mark) => {
      const at = letterO(name);
      return at === null || mark === null ? null : { ...word, device: { kind: "swap", at, mark } };
    },
  },
  "dot-swap": {
    about: "the symbol for the dot of an i",
    suits: ({ latin, text }) => latin && /[ij]/.test(text) && !/f[ij]/i.test(text),
    apply: (word, _name, mark) => {
      const base = small(word);
      return base && mark && { ...base, device: { kind: "dot-swap", mark } };
    },
  },
  inlay: {
    about: "the symbol cut out of a heavy letter",
    suits: ({ length, words }) => length <= 8 && words.length === 1,
    apply: (word, _name, mark) => mark && { ...heavy(word), device: { kind: "inlay", mark } },
  },
};

/** Devices that are nothing without a symbol. */
export const PICTURED_DEVICES: ReadonlySet<Device> = new Set(["swap", "dot-swap", "inlay"]);

/** The first O that is not the first letter. */
function letterO({ text }: NameFacts): number | null {
  const letters = graphemesOf(text);
  if (letters.length > MOST_LETTERS) return null;
  const at = letters.findIndex((letter, index) => index > 0 && /^[oO0оОοΟ]$/u.test(letter));
  return at < 0 ? null : at;
}

/** In a longer name one letter is too small to carry a picture. */
const MOST_LETTERS = 18;

/** The devices that a name allows; those with a symbol only where there may be one. */
export function devicesFor(name: NameFacts, pictured: boolean): Device[] {
  return DEVICES.filter(
    (device) => DEVICE_RULES[device].suits(name) && (pictured || !PICTURED_DEVICES.has(device)),
  );
}
