/**
 * Writes `assets/words/languages.txt`: what trades and things are called in twenty-eight languages,
 * by hand and out of Unicode's annotations of emoji.
 * Run `npm ci` in this folder first, then `node bake-languages.ts`.
 */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { plainText, words as wordsOf } from "../../src/understanding/words.ts";
import { readTradeWords, type TradeWords } from "./read-trade-words.ts";

const here = import.meta.dirname;
const target = join(here, "../../assets/words");
const source = join(here, "node_modules/cldr-annotations-modern");

const FUNCTION_WORDS: ReadonlySet<string> = new Set(["and", "at", "of", "not", "we", "little"]);
const KEYWORDS_TAKEN = 2;
const SHORTEST_SPACED = 3;

interface Annotations {
  readonly annotations: {
    readonly annotations: Readonly<
      Record<string, { readonly default?: readonly string[]; readonly tts?: readonly string[] }>
    >;
  };
}

async function bake(): Promise<void> {
  const glosses = readGlosses(await readFile(join(here, "emoji-words.txt"), "utf8"));
  const languages = await readTradeWords(here);
  const columns: Column[] = [];
  for (const entry of languages) columns.push(await bakeLanguage(entry, glosses));
  await writeFile(join(target, "languages.txt"), formatTable(columns));
  await copyFile(join(source, "LICENSE"), join(target, "LICENSE-unicode.txt"));
}

function readGlosses(text: string): Map<string, readonly string[]> {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const [gloss = "", ...signs] = line.split(" ");
      return [gloss, signs];
    }),
  );
}

/** A word or phrase as it is looked up. */
function keyOf(text: string): string {
  return text.includes("_")
    ? text.split("_").flatMap(wordsOf).join("_")
    : plainText(text).replaceAll(/[^\p{L}\p{M}\p{N}-]/gu, "");
}

/** One language: how it builds phrases, and its words by their English one. */
interface Column {
  readonly head: string;
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A line for each English word with a column for each language; the first line tells the languages. */
function formatTable(columns: readonly Column[]): string {
  const glosses = [...new Set(columns.flatMap(({ words }) => [...words.keys()]))].toSorted();
  const line = (gloss: string): string =>
    [gloss, ...columns.map(({ words }) => [...(words.get(gloss) ?? [])].join(" "))]
      .join("\t")
      .trimEnd();
  return `${[["", ...columns.map(({ head }) => head)].join("\t"), ...glosses.map(line)].join("\n")}\n`;
}

async function bakeLanguage(
  { language, habits, lines }: TradeWords,
  glosses: ReadonlyMap<string, readonly string[]>,
): Promise<Column> {
  const byGloss = new Map<string, Set<string>>();
  const taken = new Set<string>();
  for (const { gloss, words } of lines) {
    const keys = words.map(keyOf).filter((key) => FUNCTION_WORDS.has(gloss) || !taken.has(key));
    byGloss.set(gloss, new Set([...(byGloss.get(gloss) ?? []), ...keys]));
    for (const key of keys) taken.add(key);
  }
  const keywords = await readKeywords(language, glosses, habits.includes("unspaced"));
  for (const [gloss, found] of keywords) {
    const set = byGloss.get(gloss) ?? new Set();
    for (const key of found) if (!taken.has(key)) set.add(key);
    byGloss.set(gloss, set);
  }
  const words = new Map(
    [...byGloss].map(([gloss, keys]) => [FUNCTION_WORDS.has(gloss) ? `@${gloss}` : gloss, keys]),
  );
  return { head: [language, habits].join(" ").trim(), words };
}

/** The names of signs and the keywords that no other sign shares, by their English word. */
async function readKeywords(
  language: string,
  glosses: ReadonlyMap<string, readonly string[]>,
  unspaced: boolean,
): Promise<Map<string, readonly string[]>> {
  const file = join(source, "annotations", language, "annotations.json");
  const parsed: Annotations = JSON.parse(await readFile(file, "utf8")) as Annotations;
  const all = parsed.annotations.annotations;
  const glossOf = new Map(
    [...glosses].flatMap(([gloss, signs]) => signs.map((sign) => [plain(sign), gloss])),
  );
  const users = new Map<string, Set<string>>();
  for (const [sign, { default: keywords = [], tts = [] }] of Object.entries(all))
    for (const word of new Set(
      [...keywords, ...tts].map((text) => keyOf(text.replaceAll(" ", "_"))),
    )) {
      const set = users.get(word) ?? new Set();
      users.set(word, set.add(glossOf.get(plain(sign)) ?? `sign ${sign}`));
    }
  const usable = (key: string): boolean =>
    (users.get(key)?.size ?? 0) === 1 &&
    !key.includes("_") &&
    !/\d/.test(key) &&
    [...key].length >= (unspaced ? 2 : SHORTEST_SPACED);
  const result = new Map<string, readonly string[]>();
  for (const [gloss, signs] of glosses) {
    const entries = signs.map((sign) => all[sign] ?? all[plain(sign)]);
    const pick = (texts: readonly string[] | undefined): string[] =>
      (texts ?? []).map((text) => keyOf(text.replaceAll(" ", "_"))).filter(usable);
    const names = entries.flatMap((entry) => pick(entry?.tts));
    // Keywords say more loosely what a sign is: they serve where its name is a description.
    const found =
      names.length > 0
        ? names
        : entries.flatMap((entry) => pick(entry?.default).slice(0, KEYWORDS_TAKEN));
    result.set(
      gloss,
      [...new Set(found)].filter((key) => key !== gloss),
    );
  }
  return result;
}

/** A sign without its variation selector. */
function plain(sign: string): string {
  return sign.replaceAll("\uFE0F", "");
}

await bake();
