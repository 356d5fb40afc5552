import type { Synset, WordNet } from "./open-wordnet.ts";

/**
 * Reads `noun-anchors.txt`: which meanings stand for which concept. Concepts without a mark are passed
 * over, so that their kinds go to a wider one. @throws when a noun has no such meaning
 */
export function readAnchors(
  text: string,
  net: WordNet,
  concepts: ReadonlySet<string>,
): ReadonlyMap<Synset, string> {
  const anchors = new Map<Synset, string>();
  for (const line of text.split("\n")) {
    const [concept = "", ...nouns] = line.trim().split(/\s+/);
    if (concept === "" || concept === "#" || !concepts.has(concept)) continue;
    for (const noun of nouns) {
      const [lemma = "", sense = "1"] = noun.split("#");
      const synset = net.senses(lemma)[Number(sense) - 1];
      if (!synset) throw new Error(`${concept}: WordNet has no ${noun}`);
      if (!anchors.has(synset)) anchors.set(synset, concept);
    }
  }
  return anchors;
}
