import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** One language as written by hand: how it builds phrases, then words by their English one. */
export interface TradeWords {
  readonly language: string;
  /** How phrases are built there, e.g. `head-last compounds`. */
  readonly habits: string;
  readonly lines: readonly { readonly gloss: string; readonly words: readonly string[] }[];
}

const FILES = ["trade-words-latin.txt", "trade-words-world.txt"];

/** Reads the tables of trades in other languages. */
export async function readTradeWords(folder: string): Promise<TradeWords[]> {
  const texts = await Promise.all(FILES.map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap((text) =>
    text
      .split(/^=/m)
      .slice(1)
      .map((section) => {
        const [head = "", ...lines] = section.trim().split("\n");
        const [language = "", ...habits] = head.split(" ");
        return { language, habits: habits.join(" "), lines: lines.map(readLine) };
      }),
  );
}

function readLine(line: string): { gloss: string; words: readonly string[] } {
  const [gloss = "", ...words] = line.trim().split(/\s+/);
  return { gloss, words };
}
