import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** A meaning of nouns. */
export interface Synset {
  readonly id: string;
  /** A single thing, such as a town or a person. */
  readonly instance: boolean;
  readonly gloss: string;
}

/** WordNet's nouns. */
export interface WordNet {
  readonly lemmas: readonly string[];
  /** The meanings of a noun, the commonest first. */
  senses(lemma: string): readonly Synset[];
  /** The kinds of a thing, one step down. */
  kindsOf(synset: Synset): readonly Synset[];
  /** How often a word was found as a noun and as another kind of word in the tagged texts. */
  usedAs(lemma: string): { readonly noun: number; readonly other: number };
}

const NOUN = "1";

/** Opens WordNet's dictionary folder. */
export async function openWordNet(folder: string): Promise<WordNet> {
  const [index, data, counts] = await Promise.all(
    ["index.noun", "data.noun", "index.sense"].map((name) =>
      readFile(join(folder, name), "latin1"),
    ),
  );
  const synsets = readSynsets(data ?? "");
  const offsets = readIndex(index ?? "");
  const used = readCounts(counts ?? "");
  const get = (id: string): readonly Synset[] => synsets.get(id)?.self ?? [];
  return {
    lemmas: [...offsets.keys()],
    senses: (lemma) => (offsets.get(lemma) ?? []).flatMap(get),
    kindsOf: ({ id }) => (synsets.get(id)?.kinds ?? []).flatMap(get),
    usedAs: (lemma) => used.get(lemma) ?? { noun: 0, other: 0 },
  };
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "" && !line.startsWith(" "));
}

/** `lemma n senses pointers … offsets`, the offsets last. */
function readIndex(text: string): Map<string, readonly string[]> {
  return new Map(
    linesOf(text).map((line) => {
      const fields = line.trim().split(" ");
      return [fields[0] ?? "", fields.slice(-Number(fields[2]))];
    }),
  );
}

/** `offset file type count words… pointers… | gloss`; `~` points to kinds, `@i` says it is an instance. */
function readSynsets(
  text: string,
): Map<string, { readonly self: readonly [Synset]; readonly kinds: readonly string[] }> {
  return new Map(
    linesOf(text).map((line) => {
      const [head = "", gloss = ""] = line.split(" | ");
      const id = head.slice(0, 8);
      const kinds = [...head.matchAll(/ ~ (\d{8}) n /g)].map(([, kind]) => kind ?? "");
      const instance = / @i \d{8} n /.test(head);
      return [id, { self: [{ id, instance, gloss: gloss.trim() }], kinds }];
    }),
  );
}

/** `lemma%type:… offset number count` */
function readCounts(text: string): Map<string, { noun: number; other: number }> {
  const used = new Map<string, { noun: number; other: number }>();
  for (const line of linesOf(text)) {
    const [key = "", , , count] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    const sum = used.get(lemma) ?? { noun: 0, other: 0 };
    if (rest.startsWith(NOUN)) sum.noun += Number(count);
    else sum.other += Number(count);
    used.set(lemma, sum);
  }
  return used;
}
