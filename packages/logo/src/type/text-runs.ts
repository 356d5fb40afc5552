import { bidiLevels, inVisualOrder } from "./bidi.ts";
import type { FontRun } from "./coverage.ts";

/** A stretch of text of one font file, one script and one direction. */
export interface TextRun {
  readonly fontId: string;
  readonly file: string;
  /** UTF-16 index in the line. */
  readonly start: number;
  readonly text: string;
  /** Odd: from right to left. */
  readonly level: number;
  readonly writing: Writing;
}

/** What the shaper is told of a run. */
export interface Writing {
  /** ISO 15924; null: as its first letter says. */
  readonly script: string | null;
  /** BCP 47; chooses among a font's letter forms. */
  readonly language: string;
}

const PLAIN: Writing = { script: null, language: "en" };
const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;

const WRITINGS: readonly (readonly [RegExp, Writing])[] = [
  [/\p{Script=Latin}/u, { script: "Latn", language: "en" }],
  [/\p{Script=Cyrillic}/u, { script: "Cyrl", language: "en" }],
  [/\p{Script=Greek}/u, { script: "Grek", language: "el" }],
  [/\p{Script=Arabic}/u, { script: "Arab", language: "ar" }],
  [/\p{Script=Hebrew}/u, { script: "Hebr", language: "he" }],
  [/\p{Script=Devanagari}/u, { script: "Deva", language: "hi" }],
  [/\p{Script=Bengali}/u, { script: "Beng", language: "bn" }],
  [/\p{Script=Tamil}/u, { script: "Taml", language: "ta" }],
  [/\p{Script=Thai}/u, { script: "Thai", language: "th" }],
  [/\p{Script=Georgian}/u, { script: "Geor", language: "ka" }],
  [/\p{Script=Armenian}/u, { script: "Armn", language: "hy" }],
  [HANGUL, { script: "Hang", language: "ko" }],
];
const JAPANESE: Writing = { script: null, language: "ja" };
const KOREAN: Writing = { script: null, language: "ko" };
const CHINESE: Writing = { script: null, language: "zh" };

/** Text that needs neither scripts told apart nor an order of its own. */
const SIMPLE = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** A line's runs from left to right: each file's stretch, cut where script or direction changes. */
export function textRuns(text: string, fontRuns: readonly FontRun[]): TextRun[] {
  if (SIMPLE.test(text)) return fontRuns.map((run) => ({ ...run, level: 0, writing: PLAIN }));
  const levels = bidiLevels(text);
  const writings = writingsOf(text);
  return inVisualOrder(fontRuns.flatMap((run) => cutRun(run, levels, writings)));
}

function cutRun(
  run: FontRun,
  levels: readonly number[] | null,
  writings: readonly Writing[],
): TextRun[] {
  const parts: TextRun[] = [];
  for (let i = 0; i < run.text.length; i++) {
    const at = run.start + i;
    const level = levels?.[at] ?? 0;
    const writing = writings[at] ?? PLAIN;
    const last = parts.at(-1);
    const text = run.text.charAt(i);
    if (last && last.level === level && last.writing === writing)
      parts[parts.length - 1] = { ...last, text: last.text + text };
    else parts.push({ ...run, start: at, text, level, writing });
  }
  return parts;
}

/** The writing of every UTF-16 unit; signs and spaces go with the letter before, else after. */
function writingsOf(text: string): Writing[] {
  const han = KANA.test(text) ? JAPANESE : HANGUL.test(text) ? KOREAN : CHINESE;
  const own = Array.from(text).flatMap((char) => {
    const writing =
      HAN.test(char) || KANA.test(char)
        ? han
        : (WRITINGS.find(([pattern]) => pattern.test(char))?.[1] ?? null);
    return Array.from({ length: char.length }, () => writing);
  });
  let last = own.find((writing) => writing !== null) ?? PLAIN;
  return own.map((writing) => (last = writing ?? last));
}
